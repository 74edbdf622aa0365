import type { Params } from './keys';

/** Puts values where the text names them in braces; a name without a value stays, so that it is seen. */
export function fill(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (name, key: string) =>
    Object.hasOwn(params, key) ? String(params[key]) : name,
  );
}
