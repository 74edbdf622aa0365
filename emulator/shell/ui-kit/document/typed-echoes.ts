/** What was typed and not yet answered by the app, and whether the field must take the app's value. */
export interface Echoes {
  readonly awaited: readonly unknown[];
  readonly adopt: boolean;
}

/**
 * The app's value has changed. If it is what was typed a moment ago, it is an echo: the field is further on already.
 * Otherwise the app wants another value, and what was typed before no longer counts.
 */
export function hearEcho(awaited: readonly unknown[], value: unknown): Echoes {
  const at = awaited.indexOf(value);
  return at < 0 ? { awaited: [], adopt: true } : { awaited: awaited.slice(at + 1), adopt: false };
}
