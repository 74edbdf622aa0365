/** What goes wrong with a call: instead of it, or after the vendor carried it out. */
export type Mishap =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string | null;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused-connection' }
  | { readonly kind: 'reset-after-commit' }
  | { readonly kind: 'timeout-before' }
  | { readonly kind: 'timeout-after-commit' }
  /** The answer is cut in the middle of its body; one without a body is lost whole. */
  | { readonly kind: 'truncated' };

/** A vendor over which mishaps can be hung, and which remembers whom it was called by. */
export interface FaultyVendor {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The next `times` calls whose URL matches meet the mishap. */
  strike(mishap: Mishap, on?: RegExp, times?: number): void;
  /** URLs called so far. */
  readonly called: readonly string[];
  /** Text of every answer so far. */
  readonly answered: readonly string[];
}

/** Wraps a simulator. */
export function faultyVendor(simulator: { fetch(request: Request): Promise<Response> }): FaultyVendor {
  const called: string[] = [];
  const answered: string[] = [];
  const pending: { mishap: Mishap; on: RegExp; left: number }[] = [];

  const struck = (url: string): Mishap | undefined => {
    const found = pending.find(({ on, left }) => left > 0 && on.test(url));
    if (found !== undefined) found.left -= 1;
    return found?.mishap;
  };

  return {
    called,
    answered,
    strike: (mishap, on = /./, times = 1) => void pending.push({ mishap, on, left: times }),
    fetch: async (url, init) => {
      called.push(url);
      const { signal: _signal, ...rest } = init;
      const carryOut = async (): Promise<Response> => {
        const response = await simulator.fetch(new Request(url, rest));
        answered.push(await response.clone().text());
        return response;
      };
      const mishap = struck(url);
      return mishap === undefined ? carryOut() : suffer(mishap, carryOut);
    },
  };
}

async function suffer(mishap: Mishap, carryOut: () => Promise<Response>): Promise<Response> {
  switch (mishap.kind) {
    case 'answer':
      return new Response(mishap.body, { status: mishap.status, headers: { ...mishap.headers } });
    case 'refused-connection':
      throw networkError('ECONNREFUSED');
    case 'timeout-before':
      throw timeoutError();
    case 'reset-after-commit':
      await carryOut();
      throw networkError('ECONNRESET');
    case 'timeout-after-commit':
      await carryOut();
      throw timeoutError();
    case 'truncated':
      return truncate(await carryOut());
  }
}

async function truncate(response: Response): Promise<Response> {
  const text = await response.text();
  if (text === '') throw networkError('UND_ERR_SOCKET');
  const { status, headers } = response;
  return new Response(text.slice(0, text.length / 2), { status, headers });
}

function networkError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

function timeoutError(): DOMException {
  return new DOMException('The operation was aborted due to timeout', 'TimeoutError');
}
