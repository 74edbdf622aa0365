import type { Json } from '../json';

/** An answer before the envelope's headers are put on it. */
export interface Reply {
  readonly status: number;
  readonly body?: Json;
  /** Plain text instead of JSON (`/$count`). */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function ok(body: Json, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, body, headers };
}

export function created(body: Json, location: string): Reply {
  return { status: 201, body, headers: { location } };
}

export function noContent(): Reply {
  return { status: 204 };
}
