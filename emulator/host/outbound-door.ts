import type { Fault, FaultBoard } from '../contracts';
import type { CallLog } from './call-log';
import { abandoned, callTimedOut, connectionReset, CrashError } from './failures';
import type { Invocation } from './invocation';

/** Virtual milliseconds a call takes, by door: rough magnitudes, so that long loops meet the time limit as in life. */
const LATENCY_MS: Readonly<Record<Fault['target'], number>> = {
  token: 60,
  graph: 60,
  jira: 30,
  kvs: 5,
  queue: 10,
};

/** Virtual milliseconds after which a caller gives up waiting when a `timeout` fault strikes. */
const PATIENCE_MS = 10_000;

export interface DoorCall {
  readonly target: Fault['target'];
  readonly method: string;
  /** Path and query as the vendor sees it; faults match on this. */
  readonly path: string;
  /** As the app addressed it. */
  readonly url: string;
}

type CarryOut = () => Promise<Response>;
type Effect = Fault['effect'];

export function scriptedResponse(effect: Extract<Effect, { kind: 'respond' }>): Response {
  const { status, headers = {}, body } = effect;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain' : 'application/json';
  return new Response(text ?? null, { status, headers: { 'content-type': type, ...headers } });
}

/** The same answer with the second half of its body missing. */
export async function truncated(response: Response): Promise<Response> {
  const text = await response.text();
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(text.slice(0, Math.floor(text.length / 2)), { status: response.status, headers });
}

/** The one way out of the app: faults strike here, time passes here, and every call leaves a trace. */
export class OutboundDoor {
  constructor(
    private readonly faults: FaultBoard,
    private readonly calls: CallLog,
  ) {}

  async pass(invocation: Invocation, call: DoorCall, carryOut: CarryOut): Promise<Response> {
    if (invocation.hasEnded()) return abandoned();
    invocation.spend(LATENCY_MS[call.target]);
    if (invocation.hasEnded()) return abandoned();
    const effect = this.faults.strike(call.target, call.method, call.path);
    try {
      const response = await this.answer(invocation, effect, carryOut);
      this.note(invocation, call, response.status);
      if (effect?.kind === 'crash')
        invocation.kill(new CrashError(`Crashed after ${call.method} ${call.path}`));
      return invocation.hasEnded() ? await abandoned() : response;
    } catch (error) {
      this.note(invocation, call, 0);
      if (invocation.hasEnded()) return abandoned();
      throw error;
    }
  }

  /** Traces a call that never left the platform. */
  refuse(invocation: Invocation, method: string, url: string, response: Response): Response {
    const { functionKey } = invocation.options;
    this.calls.record({ target: 'blocked', method, url, status: response.status, functionKey });
    return response;
  }

  private note(invocation: Invocation, call: DoorCall, status: number): void {
    const { functionKey } = invocation.options;
    this.calls.record({ target: call.target, method: call.method, url: call.url, status, functionKey });
  }

  private async answer(
    invocation: Invocation,
    effect: Effect | undefined,
    carryOut: CarryOut,
  ): Promise<Response> {
    switch (effect?.kind) {
      case 'respond':
        return scriptedResponse(effect);
      case 'reset':
        throw connectionReset();
      case 'reset-after-commit':
        await carryOut();
        throw connectionReset();
      case 'timeout':
        if (effect.committed) await carryOut();
        invocation.spend(PATIENCE_MS);
        throw callTimedOut();
      case 'truncate':
        return truncated(await carryOut());
      default:
        return carryOut();
    }
  }
}
