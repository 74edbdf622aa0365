import type { Catalog } from '#domain/configuration/catalog';
import type { Grant } from '#domain/grants/grant';
import { isOver } from '#domain/grants/lifecycle';

/** All grants that one request gave a person: to them it is one access. */
export interface Access {
  readonly grants: readonly [Grant, ...Grant[]];
  readonly application: string | null;
  readonly level: string | null;
}

/** What was never written is nothing the person ever held. */
const wasHeld = (grant: Grant) => grant.state !== 'cancelled';

function namesOf(catalog: Catalog, { applicationId, levelId }: Grant) {
  const application = catalog.applications.find(({ id }) => id === applicationId);
  const level = application?.levels.find(({ id }) => id === levelId);
  return { application: application?.name ?? null, level: level?.name ?? null };
}

function byRequest(grants: readonly Grant[]): Iterable<[Grant, ...Grant[]]> {
  const groups = new Map<string, [Grant, ...Grant[]]>();
  for (const grant of grants.filter(wasHeld)) {
    const group = groups.get(grant.issueId);
    if (group === undefined) groups.set(grant.issueId, [grant]);
    else group.push(grant);
  }
  return groups.values();
}

/** When the last of them ended; undefined while none has. */
export const lastEnd = (grants: readonly Grant[]): string | undefined =>
  grants
    .flatMap((grant) => (isOver(grant) ? grant.endedAt : []))
    .sort()
    .at(-1);

const labelOf = ({ application, level, grants: [first] }: Access) =>
  `${application ?? '\uffff'} ${level ?? ''} ${first.issueId}`;

/** What is held first, by name; then what is over, latest first. */
function order(a: Access, b: Access): number {
  const over = a.grants.every(isOver);
  const later = Number(over) - Number(b.grants.every(isOver));
  if (later !== 0) return later;
  return over
    ? (lastEnd(b.grants) ?? '').localeCompare(lastEnd(a.grants) ?? '')
    : labelOf(a).localeCompare(labelOf(b));
}

/** A person's grants as what they hold and held, one entry per request. */
export function accessesOf(grants: readonly Grant[], catalog: Catalog): readonly Access[] {
  return [...byRequest(grants)]
    .map((group): Access => ({ grants: group, ...namesOf(catalog, group[0]) }))
    .sort(order);
}
