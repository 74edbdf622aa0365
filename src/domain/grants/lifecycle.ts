import type { AuditDraft } from '#domain/audit/audit-event';
import type { GrantState } from '#domain/kit/codes';
import { stepFrom } from '#domain/kit/machine';
import type { Machine } from '#domain/kit/machine';
import type { Grant, GrantIn } from './grant';

/** Where a grant can be: its state, and of one that stopped for a person the way it was on. */
interface Places {
  provisioning: GrantIn<'provisioning'>;
  active: GrantIn<'active'>;
  deprovisioning: GrantIn<'deprovisioning'>;
  'needs-attention:provisioning': Extract<Grant, { readonly during: 'provisioning' }>;
  'needs-attention:deprovisioning': Extract<Grant, { readonly during: 'deprovisioning' }>;
  ended: GrantIn<'ended'>;
  cancelled: GrantIn<'cancelled'>;
}
export type GrantPlace = keyof Places;

export function grantPlaceOf(grant: Grant): GrantPlace {
  return grant.state === 'needs-attention' ? `needs-attention:${grant.during}` : grant.state;
}

const wayIn = { provisioning: ['provisioning'] } as const;
const wayOut = { deprovisioning: ['deprovisioning'] } as const;
const eitherWay = { ...wayIn, ...wayOut } as const;
const goesOn = {
  'needs-attention:provisioning': ['provisioning'],
  'needs-attention:deprovisioning': ['deprovisioning'],
} as const;

/** The machine: every change of a grant by its name. Each is a function of that name in `transitions/`. */
export const grantMachine = {
  identify: wayIn,
  claim: wayIn,
  claimRemoval: wayOut,
  countTry: eitherWay,
  takeBackWrite: eitherWay,
  noteAnswer: eitherWay,
  awaitProof: eitherWay,
  postpone: eitherWay,
  waitForConnection: eitherWay,
  hold: wayIn,
  activate: { provisioning: ['active'] },
  stop: {
    provisioning: ['needs-attention:provisioning'],
    deprovisioning: ['needs-attention:deprovisioning'],
  },
  retry: goesOn,
  doneByHand: goesOn,
  beginEnd: {
    provisioning: ['deprovisioning'],
    active: ['deprovisioning'],
    'needs-attention:provisioning': ['deprovisioning'],
    'needs-attention:deprovisioning': ['deprovisioning'],
  },
  abandon: { 'needs-attention:provisioning': ['deprovisioning'] },
  finish: { deprovisioning: ['ended', 'cancelled'] },
  leaveInPlace: { 'needs-attention:deprovisioning': ['ended'] },
} as const satisfies Machine<GrantPlace>;

export type GrantTransition = keyof typeof grantMachine;

/** A grant on which a transition may be tried. */
export type GrantFor<T extends GrantTransition> = Places[keyof (typeof grantMachine)[T] & GrantPlace];

/** What comes of a transition: the next record, and what is to be recorded of it. Both are written together. */
export interface GrantStep<G extends Grant = Grant> {
  readonly next: G;
  readonly audit: readonly AuditDraft[];
}

/** Ends a transition: the next record with what is to be recorded. @throws IllegalTransition */
type EndOfStep = <G extends Grant>(next: G, audit?: readonly AuditDraft[]) => GrantStep<G>;

/** Begins a transition. @throws IllegalTransition for a grant from which the machine does not have it. */
export function grantStep(transition: GrantTransition, before: Grant): EndOfStep {
  const arriveAt = stepFrom<GrantPlace>(grantMachine, transition, grantPlaceOf(before));
  return (next, audit = []) => {
    arriveAt(grantPlaceOf(next));
    return { next, audit };
  };
}

/** States in which a grant still needs its connection, its application and its level. */
export const liveStates = [
  'provisioning',
  'active',
  'deprovisioning',
  'needs-attention',
] as const satisfies readonly GrantState[];

/** Nothing follows from it any more. */
export const isOver = (grant: Grant): grant is GrantIn<'ended' | 'cancelled'> =>
  grant.state === 'ended' || grant.state === 'cancelled';

export const isLive = (grant: Grant): grant is GrantIn<(typeof liveStates)[number]> => !isOver(grant);

/** On its way out, or stopped there. */
export const isLeaving = (grant: Grant): boolean =>
  grant.state === 'deprovisioning' ||
  (grant.state === 'needs-attention' && grant.during === 'deprovisioning');

/** Whether a person could end it now: it is neither over nor on its way out. */
export const mayEnd = (grant: Grant): boolean => !isOver(grant) && !isLeaving(grant);

/** A person says they took it away by hand. */
export const isSaidGone = (grant: Grant): grant is GrantIn<'deprovisioning'> =>
  grant.state === 'deprovisioning' && grant.job.answer?.kind === 'by-hand';
