import type { AuditDraft } from '#domain/audit/audit-event';
import type { RequestState } from '#domain/kit/codes';
import { stepFrom } from '#domain/kit/machine';
import type { Machine } from '#domain/kit/machine';
import type { AccessRequest, RequestFields, RequestIn } from './access-request';

/** `unread`: there is an issue, and no record of it yet. */
export type RequestPlace = RequestState | 'unread';

type Before<P extends RequestPlace> = P extends RequestState ? RequestIn<P> : undefined;

const undecided = <const P extends RequestPlace>(to: P) =>
  ({ 'needs-attention': [to], 'awaiting-approval': [to] }) as const;
const read = <const P extends RequestPlace>(to: P) => ({ unread: [to], 'needs-attention': [to] }) as const;

/** The machine: every change of a request by its name. Each is a function of that name in `transitions/`. */
export const requestMachine = {
  needAttention: read('needs-attention'),
  decide: read('awaiting-approval'),
  refuse: read('refused'),
  countApprovals: { 'awaiting-approval': ['awaiting-approval'] },
  approve: { 'awaiting-approval': ['in-progress'] },
  deny: undecided('denied'),
  withdraw: undecided('withdrawn'),
  closeByHand: { 'needs-attention': ['withdrawn'] },
  settle: {
    'in-progress': ['in-progress', 'fulfilled', 'ending', 'ended'],
    // Its grants do not go back by themselves; if a record says so all the same, the issue must still be looked at.
    fulfilled: ['fulfilled', 'in-progress', 'ending', 'ended'],
    ending: ['ending', 'in-progress', 'fulfilled', 'ended'],
    ended: ['ended'],
  },
  answerChange: {
    'needs-attention': ['needs-attention'],
    'awaiting-approval': ['awaiting-approval'],
    'in-progress': ['in-progress'],
    fulfilled: ['fulfilled'],
    ending: ['ending'],
    ended: ['ended'],
    refused: ['refused'],
    denied: ['denied'],
    withdrawn: ['withdrawn'],
  },
} as const satisfies Machine<RequestPlace>;

export type RequestTransition = keyof typeof requestMachine;

/** A request on which a transition may be tried; undefined = it is new. */
export type RequestFor<T extends RequestTransition> = Before<keyof (typeof requestMachine)[T] & RequestPlace>;

/** What comes of a transition: the next record, and what is to be recorded of it. Both are written together. */
export interface RequestStep<R extends AccessRequest = AccessRequest> {
  readonly next: R;
  readonly audit: readonly AuditDraft[];
}

/** Ends a transition: the next record with what is to be recorded. @throws IllegalTransition */
type EndOfStep = <R extends AccessRequest>(next: R, audit?: readonly AuditDraft[]) => RequestStep<R>;

/** Begins a transition. @throws IllegalTransition for a request from which the machine does not have it. */
export function requestStep(transition: RequestTransition, before: AccessRequest | undefined): EndOfStep {
  const arriveAt = stepFrom<RequestPlace>(requestMachine, transition, before?.state ?? 'unread');
  return (next, audit = []) => {
    arriveAt(next.state);
    return { next, audit };
  };
}

type Closed = 'ended' | 'refused' | 'denied' | 'withdrawn';
const closedStates: ReadonlySet<RequestState> = new Set<Closed>(['ended', 'refused', 'denied', 'withdrawn']);

/** Closed for good. */
export function isClosed(request: Pick<RequestFields, 'state'>): boolean {
  return closedStates.has(request.state);
}

/** Nobody has approved it yet. */
export const isUndecided = (
  request: AccessRequest,
): request is RequestIn<'needs-attention' | 'awaiting-approval'> =>
  request.state === 'needs-attention' || request.state === 'awaiting-approval';

/** Its grants make its state. */
export const isSettled = (request: AccessRequest): request is NonNullable<RequestFor<'settle'>> =>
  Object.hasOwn(requestMachine.settle, request.state);

/**
 * Nothing follows from it any more: it is closed, or it only had to take something away and has done so. What a change
 * gave instead keeps its request until that has ended too.
 */
export function isFinished(request: Pick<RequestFields, 'state' | 'intent' | 'grantIds'>): boolean {
  const tookAway = request.state === 'fulfilled' && request.intent !== 'grant';
  return isClosed(request) || (tookAway && request.grantIds.length === 0);
}
