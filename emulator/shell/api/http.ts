import { refusalText } from './refusal-text';

/** The site refused, in its own words. `status` 0: it could not be reached. */
export class SiteError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = 'SiteError';
  }
}

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as a form when it is URLSearchParams. */
  readonly body?: unknown;
}

/** Sends a request to the local site; the answer's JSON, undefined when it has no body. Throws SiteError. */
export async function send<T>(path: string, call: Call = {}): Promise<T> {
  const response = await reach(path, call);
  const body = await readBody(response);
  if (response.ok) return body as T;
  throw new SiteError(refusalText(body) ?? `The site answered ${response.status}.`, response.status);
}

async function reach(path: string, call: Call): Promise<Response> {
  try {
    return await fetch(path, { method: call.method ?? 'GET', ...payload(call) });
  } catch (cause) {
    throw new SiteError(`The local site does not answer (${String(cause)}).`, 0);
  }
}

function payload({ headers = {}, body }: Call): RequestInit {
  if (body === undefined) return { headers };
  if (body instanceof URLSearchParams) return { headers, body };
  return { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** What the persona may not see counts as not there; every other failure stays one. */
export async function ifAllowed<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof SiteError && [401, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}

/** Path segments, each encoded. */
export const path = (strings: TemplateStringsArray, ...segments: readonly string[]): string =>
  String.raw({ raw: strings }, ...segments.map(encodeURIComponent));

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
