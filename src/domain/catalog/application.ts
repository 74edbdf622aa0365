import * as z from 'zod';
import { EntitlementBinding, bindingKey } from './entitlement';
import { AccountId, CatalogId } from '#domain/kit/ids';

/** One commit must fit a storage transaction of 25 operations; ten entitlements leave room for the rest. */
export const MAX_ENTITLEMENTS = 10;

/** Of one application. */
export const MOST_LEVELS = 20;

const Name = z.string().trim().min(1, 'faults.application.noName').max(120, 'faults.application.longName');

export const AccessLevel = z.strictObject({
  id: CatalogId,
  /** Shown, and matched with the option of the access-type field. */
  name: Name,
  entitlements: z.array(EntitlementBinding).max(MAX_ENTITLEMENTS).default([]),
});
export type AccessLevel = z.infer<typeof AccessLevel>;

export const Application = z.strictObject({
  id: CatalogId,
  /** Shown, and matched with the option of the application field. */
  name: Name,
  description: z.string().max(1000).optional(),
  /** Further option labels that mean this application. */
  aliases: z.array(z.string().trim().min(1).max(255)).max(20).default([]),
  ownerAccountId: AccountId.optional(),
  risk: z.enum(['low', 'medium', 'high']).default('medium'),
  enabled: z.boolean().default(true),
  levels: z.array(AccessLevel).max(MOST_LEVELS).default([]),
});
export type Application = z.infer<typeof Application>;

/** How labels are compared: without case and without outer or doubled blanks. Nothing fuzzier. */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

export function applicationsNamed(
  applications: readonly Application[],
  label: string,
): readonly Application[] {
  const wanted = normalizeLabel(label);
  return applications.filter((application) =>
    [application.name, ...application.aliases].some((name) => normalizeLabel(name) === wanted),
  );
}

/** Enabled or not, what each normalized label means: for comparing many labels with many applications. */
export function applicationsByLabel(
  applications: readonly Application[],
): ReadonlyMap<string, readonly Application[]> {
  const found = new Map<string, Application[]>();
  for (const application of applications)
    for (const label of new Set([application.name, ...application.aliases].map(normalizeLabel)))
      found.set(label, [...(found.get(label) ?? []), application]);
  return found;
}

export function levelsNamed(application: Application, label: string): readonly AccessLevel[] {
  const wanted = normalizeLabel(label);
  return application.levels.filter((level) => normalizeLabel(level.name) === wanted);
}

/** Bindings without repetition, in order of first appearance. */
export function uniqueBindings(bindings: readonly EntitlementBinding[]): EntitlementBinding[] {
  return [...new Map(bindings.map((binding) => [bindingKey(binding), binding])).values()];
}
