import type { Fault, FaultBoard } from '../contracts';
import { scriptedResponse, truncated } from '../host/outbound-door';

/** What becomes of a call that came from outside the app: an answer, or no answer at all. */
export type StruckCall = Response | 'reset' | 'silence';

/** Lets the scripted faults strike a call from outside, except crashes, which only the app can suffer. */
export async function strikeCall(
  faults: FaultBoard,
  target: Fault['target'],
  request: Request,
  carryOut: () => Promise<Response>,
): Promise<StruckCall> {
  const { pathname, search } = new URL(request.url);
  const effect = faults.strike(target, request.method, pathname + search, 'external');
  switch (effect?.kind) {
    case 'respond':
      return scriptedResponse(effect);
    case 'reset':
      return 'reset';
    case 'reset-after-commit':
      await carryOut();
      return 'reset';
    case 'timeout':
      if (effect.committed) await carryOut();
      return 'silence';
    case 'truncate':
      return truncated(await carryOut());
    default:
      return carryOut();
  }
}
