import type { AuditEvent } from './audit-event';
import { auditFactIn } from './audit-facts';
import type { AuditAction, AuditFact, AuditFactOf, FactsOf } from './audit-facts';

/** What a request waits for until its access is there. */
export const waits = ['approval', 'vendor', 'person'] as const;
export type Wait = (typeof waits)[number];

/** Seconds by what was waited for, and the event with which the access was complete. */
export interface TimeToAccess extends Readonly<Record<Wait, number>> {
  readonly completedSeq: number;
}

type Fact = Pick<AuditEvent, 'seq' | 'action' | 'at' | 'facts'>;

/** Where the request stands after some of its events. */
interface Standing {
  readonly phase: Wait | undefined;
  /** Grants of the approval that are not there yet. */
  readonly open: ReadonlySet<string>;
  /** Open grants that stopped for a person or wait for an administrator. */
  readonly stopped: ReadonlySet<string>;
  readonly activated: boolean;
}

const START: Standing = { phase: undefined, open: new Set(), stopped: new Set(), activated: false };

const plus = (set: ReadonlySet<string>, item: string) => new Set([...set, item]);
const minus = (set: ReadonlySet<string>, item: string) => new Set([...set].filter((one) => one !== item));

interface OfGrant {
  readonly grantId: string;
}

function stopped(standing: Standing, { grantId }: OfGrant): Standing {
  return standing.open.has(grantId) ? { ...standing, stopped: plus(standing.stopped, grantId) } : standing;
}

function goesOn(standing: Standing, { grantId }: OfGrant): Standing {
  return { ...standing, stopped: minus(standing.stopped, grantId) };
}

function closed(standing: Standing, { grantId }: OfGrant): Standing {
  if (!standing.open.has(grantId)) return standing;
  return { ...standing, open: minus(standing.open, grantId), stopped: minus(standing.stopped, grantId) };
}

function activated(standing: Standing, { grantId }: OfGrant): Standing {
  if (!standing.open.has(grantId)) return standing;
  return { ...closed(standing, { grantId }), activated: true };
}

const enters = (phase: Wait) => (standing: Standing) => ({ ...standing, phase });

/** What each action means for a request that waits; all others mean nothing. */
const steps = {
  'request-received': enters('approval'),
  'request-needs-attention': enters('person'),
  'request-decided': enters('approval'),
  'request-approved': (standing, { grants }) => ({ ...standing, phase: 'vendor', open: new Set(grants) }),
  'grant-needs-attention': stopped,
  'grant-waiting': stopped,
  'grant-retried': goesOn,
  'principal-resolved': goesOn,
  'grant-activated': activated,
  'grant-cancelled': closed,
  'grant-ended': closed,
} satisfies { readonly [A in AuditAction]?: (standing: Standing, facts: FactsOf<A>) => Standing };

type StepAction = keyof typeof steps;
type Steps = { readonly [A in StepAction]: (standing: Standing, facts: FactsOf<A>) => Standing };
type StepFact<A extends StepAction> = { [B in A]: { readonly action: B; readonly facts: FactsOf<B> } }[A];

const isStep = (fact: AuditFact): fact is AuditFactOf<StepAction> => Object.hasOwn(steps, fact.action);

function stepped<A extends StepAction>(standing: Standing, fact: StepFact<A>): Standing {
  const table: Steps = steps;
  return table[fact.action](standing, fact.facts);
}

/** An event whose facts cannot be read tells nothing. */
function after(standing: Standing, event: Fact): Standing {
  const fact = auditFactIn(event);
  return fact !== undefined && isStep(fact) ? stepped(standing, fact) : standing;
}

const waitsFor = ({ phase, stopped: held }: Standing): Wait | undefined =>
  phase === 'vendor' && held.size > 0 ? 'person' : phase;

const secondsBetween = (from: string, to: string) => Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);

/** Events with which the access of a request may be complete: a grant that was there before completes nothing by its end. */
export function mayComplete(event: Pick<AuditEvent, 'action' | 'facts'>): boolean {
  const fact = auditFactIn(event);
  switch (fact?.action) {
    case 'grant-activated':
    case 'grant-cancelled':
      return true;
    case 'grant-ended':
      return !fact.facts.wasActive;
    default:
      return false;
  }
}

/**
 * How long a request took from its arrival until all its grants were there, split by what it waited for: an approval, the
 * vendor, or a person (an administrator, or whoever mends what needs attention). Undefined until then, for requests that
 * end otherwise, and for those that grant nothing.
 * @param events the chain from its first event, in order of `seq`.
 */
export function timeToAccess(events: readonly Fact[]): TimeToAccess | undefined {
  const spent: Record<Wait, number> = { approval: 0, vendor: 0, person: 0 };
  let standing = START;
  let since: string | undefined;
  for (const fact of events) {
    const wait = waitsFor(standing);
    if (wait !== undefined && since !== undefined) spent[wait] += secondsBetween(since, fact.at);
    const before = standing;
    standing = after(standing, fact);
    since = fact.at;
    const complete = before.open.size > 0 && standing.open.size === 0;
    if (complete) return standing.activated ? { ...spent, completedSeq: fact.seq } : undefined;
  }
  return undefined;
}
