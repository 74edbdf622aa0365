import type { Application } from '#domain/catalog/application';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import { bindingKey } from '#domain/catalog/entitlement';
import { say } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';

/** A level of an application, with both names. */
export interface BoundPlace {
  readonly applicationId: string;
  readonly applicationName: string;
  readonly levelId: string;
  readonly levelName: string;
}

/** Which levels bind what, by binding key. */
export type BoundPlaces = ReadonlyMap<string, readonly BoundPlace[]>;

export function boundPlaces(applications: readonly Application[]): BoundPlaces {
  const places = new Map<string, BoundPlace[]>();
  for (const { id: applicationId, name: applicationName, levels } of applications)
    for (const { id: levelId, name: levelName, entitlements } of levels)
      for (const key of new Set(entitlements.map(bindingKey))) {
        const known = places.get(key) ?? [];
        places.set(key, [...known, { applicationId, applicationName, levelId, levelName }]);
      }
  return places;
}

/** The levels that bind an entitlement besides this one. */
export function otherPlaces(
  places: BoundPlaces,
  binding: Pick<EntitlementBinding, 'connectionId' | 'entitlement'>,
  here: Pick<BoundPlace, 'applicationId' | 'levelId'>,
): readonly BoundPlace[] {
  return (places.get(bindingKey(binding)) ?? []).filter(
    (place) => place.applicationId !== here.applicationId || place.levelId !== here.levelId,
  );
}

/** Without a word of any language. */
const named = ({ applicationName, levelName }: BoundPlace) => `${applicationName}: ${levelName}`;

/** A warning about an entitlement that other levels bind too; none where none does. */
export function sharedNotes(
  others: readonly BoundPlace[],
): readonly (Sentence & { readonly code: string })[] {
  if (others.length === 0) return [];
  const levels = others.slice(0, 5).map(named).join(', ') + (others.length > 5 ? ', …' : '');
  return [{ code: 'bound-elsewhere', ...say('findings.group.boundElsewhere', { levels }) }];
}
