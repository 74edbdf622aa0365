import type { AuditEvent } from './audit-event';

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

const grantIdOf = ({ facts }: Fact) => (typeof facts['grantId'] === 'string' ? facts['grantId'] : '');

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const plus = (set: ReadonlySet<string>, item: string) => new Set([...set, item]);
const minus = (set: ReadonlySet<string>, item: string) => new Set([...set].filter((one) => one !== item));

function stopped(standing: Standing, fact: Fact): Standing {
  const id = grantIdOf(fact);
  return standing.open.has(id) ? { ...standing, stopped: plus(standing.stopped, id) } : standing;
}

function goesOn(standing: Standing, fact: Fact): Standing {
  return { ...standing, stopped: minus(standing.stopped, grantIdOf(fact)) };
}

function closed(standing: Standing, fact: Fact): Standing {
  const id = grantIdOf(fact);
  if (!standing.open.has(id)) return standing;
  return {
    ...standing,
    open: minus(standing.open, id),
    stopped: minus(standing.stopped, id),
    activated: standing.activated || fact.action === 'grant-activated',
  };
}

type Step = (standing: Standing, fact: Fact) => Standing;

const enters =
  (phase: Wait): Step =>
  (standing) => ({ ...standing, phase });

const steps: Readonly<Partial<Record<AuditEvent['action'], Step>>> = {
  'request-received': enters('approval'),
  'request-needs-attention': enters('person'),
  'request-decided': enters('approval'),
  'request-approved': (standing, { facts }) => ({
    ...standing,
    phase: 'vendor',
    open: new Set(textsIn(facts['grants'])),
  }),
  'grant-needs-attention': stopped,
  'grant-waiting': stopped,
  'grant-retried': goesOn,
  'principal-resolved': goesOn,
  'grant-activated': closed,
  'grant-cancelled': closed,
  'grant-ended': closed,
};

const waitsFor = ({ phase, stopped: held }: Standing): Wait | undefined =>
  phase === 'vendor' && held.size > 0 ? 'person' : phase;

const secondsBetween = (from: string, to: string) => Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);

/** Events with which the access of a request may be complete: a grant that was there before completes nothing by its end. */
export function mayComplete({ action, facts }: Pick<AuditEvent, 'action' | 'facts'>): boolean {
  return steps[action] === closed && facts['wasActive'] !== true;
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
    standing = steps[fact.action]?.(standing, fact) ?? standing;
    since = fact.at;
    const complete = before.open.size > 0 && standing.open.size === 0;
    if (complete) return standing.activated ? { ...spent, completedSeq: fact.seq } : undefined;
  }
  return undefined;
}
