/** Codes and ids, never people, payloads or secrets. */
export interface Logger {
  info(code: string, facts: Readonly<Record<string, string | number | boolean | null>>): void;
  warn(code: string, facts: Readonly<Record<string, string | number | boolean | null>>): void;
  error(code: string, facts: Readonly<Record<string, string | number | boolean | null>>): void;
}
