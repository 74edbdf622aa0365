import type { ConnectorIo } from '#connectors/contract';

/** One request the code under test made. */
export interface SentRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

/** What the vendor does with one request: an answer, or an exception as `fetch` throws it. */
export type Step = (request: SentRequest) => Response | Promise<Response>;

export interface ScriptedIo extends ConnectorIo {
  readonly sent: SentRequest[];
  /** Virtual time, milliseconds. */
  time: number;
}

export const startOfTime = Date.parse('2026-03-02T09:00:00Z');

/** A vendor that plays the steps in order; a request too many fails the test. */
export function scripted(...steps: readonly Step[]): ScriptedIo {
  const queue = [...steps];
  return answering((request) => {
    const step = queue.shift();
    if (step === undefined) throw new Error(`unexpected request: ${request.method} ${request.url.href}`);
    return step(request);
  });
}

/** A vendor with one answer for every request. */
export function answering(answer: Step): ScriptedIo {
  const kept = new Map<string, string>();
  let ids = 0;
  const io: ScriptedIo = {
    sent: [],
    time: startOfTime,
    now: () => io.time,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    tokens: {
      get: (key) => kept.get(key),
      set: (key, value) => kept.set(key, value),
      delete: (key) => kept.delete(key),
    },
    fetch: async (url, init) => {
      const request = {
        method: init.method ?? 'GET',
        url: new URL(url),
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? init.body : '',
      };
      io.sent.push(request);
      return answer(request);
    },
  };
  return io;
}

/** A JSON answer. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Step {
  return () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });
}

/** An answer with a body exactly as given; null for none. */
export function raw(
  status: number,
  body: string | null,
  headers: Readonly<Record<string, string>> = {},
): Step {
  return () => new Response(body, { status, headers });
}

/** A network error as Node's fetch throws it. */
export function networkError(code: string): Step {
  return () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
  };
}

/** The caller's own time-out, as `AbortSignal.timeout` raises it. */
export function timeout(): Step {
  return () => {
    throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  };
}
