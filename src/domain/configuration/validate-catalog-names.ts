import { normalizeLabel } from '#domain/catalog/application';
import type { Application } from '#domain/catalog/application';
import type { Fault } from '#domain/failure/fault';
import { fault, faultsUnder } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import { repeatedAt } from '#domain/kit/repeated-at';

export function duplicateIds(items: readonly { readonly id: string }[]): Fault[] {
  return repeatedAt(items.map((item) => item.id)).map((index) =>
    fault([index, 'id'], say('faults.id.twice', { id: items[index]?.id ?? '' })),
  );
}

interface Label {
  readonly path: Fault['path'];
  readonly owner: number;
  readonly text: string;
}

function labelsOf(application: Application, owner: number): Label[] {
  return [
    { path: [owner, 'name'], owner, text: application.name },
    ...application.aliases.map((text, index) => ({ path: [owner, 'aliases', index], owner, text })),
  ];
}

/** A label that two applications answer to would make every request for it ambiguous. */
function sharedLabels(applications: readonly Application[]): Fault[] {
  const firstOwner = new Map<string, number>();
  return applications.flatMap(labelsOf).flatMap(({ path, owner, text }) => {
    const key = normalizeLabel(text);
    const first = firstOwner.get(key) ?? owner;
    firstOwner.set(key, first);
    if (first === owner) return [];
    const id = applications[first]?.id ?? '';
    return [fault(path, say('faults.application.sharedName', { id, name: text }))];
  });
}

function levelFaults(application: Application): Fault[] {
  const names = application.levels.map((level) => normalizeLabel(level.name));
  return faultsUnder(
    ['levels'],
    [
      ...duplicateIds(application.levels),
      ...repeatedAt(names).map((index) => {
        const name = application.levels[index]?.name ?? '';
        return fault([index, 'name'], say('faults.application.levelTwice', { name }));
      }),
    ],
  );
}

export function nameFaults(applications: readonly Application[]): Fault[] {
  return [
    ...sharedLabels(applications),
    ...applications.flatMap((application, index) => faultsUnder([index], levelFaults(application))),
  ];
}
