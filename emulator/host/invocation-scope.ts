export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** First argument of `__forge_fetch__`: which remote, and on whose behalf. Source: @forge/api out/api/fetch.js. */
export interface ForgeFetchMeta {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

/** What the patched globals need to know about the invocation they are called from. */
export interface InvocationScope {
  /** The object behind `__forge_runtime__`. */
  readonly runtime: object;
  now(): number;
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  forgeFetch(meta: ForgeFetchMeta, path: string, init?: RequestInit): Promise<Response>;
  log(level: LogLevel, text: string): void;
}
