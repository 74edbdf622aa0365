import type { Application } from '#domain/catalog/application';
import type { Catalog, Connection } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import { Refusal } from './refusal';
import type { AdminPorts } from './admin-ports';
import { fingerprintOf } from './change-catalog';

interface Item {
  readonly id: string;
}

/** Replaces the item of the same id in its place, or adds it at the end or at `position`. */
export function upsert<T extends Item>(items: readonly T[], item: T, position = items.length): T[] {
  const index = items.findIndex((candidate) => candidate.id === item.id);
  return index === -1 ? items.toSpliced(position, 0, item) : items.with(index, item);
}

export function without<T extends Item>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

const notFound = {
  application: 'refusals.notFound.application',
  'access level': 'refusals.notFound.level',
  connection: 'refusals.notFound.connection',
  rule: 'refusals.notFound.rule',
  'portal mapping': 'refusals.notFound.portal',
} as const;

/** @throws Refusal `not-found` */
export function itemOf<T extends Item>(items: readonly T[], id: string, what: keyof typeof notFound): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Refusal('not-found', say(notFound[what]));
  return item;
}

export const connectionOf = (catalog: Catalog, id: string): Connection =>
  itemOf(catalog.connections, id, 'connection');

export const applicationOf = (catalog: Catalog, id: string): Application =>
  itemOf(catalog.applications, id, 'application');

/** State of a thing when its form was opened; null = it is new; undefined = whatever it is now is overwritten. */
export type Fingerprint = string | null | undefined;

/**
 * Two people who add a thing of the same id: the second must not silently replace what the first has added.
 * @throws Refusal `conflict`
 */
export function refuseTaken(
  current: unknown,
  fingerprint: Fingerprint,
  message: Sentence,
  faults: readonly Fault[] = [],
): void {
  if (fingerprint === null && current !== undefined) throw new Refusal('conflict', message, faults);
}

/**
 * Two people with the same form open: the second save must not silently undo the first.
 * @throws Refusal `conflict` when the thing is not as it was when the form was opened.
 */
export function refuseStale(hash: AdminPorts['hash'], current: unknown, fingerprint: Fingerprint): void {
  if (fingerprint === undefined || fingerprint === null) return;
  if (current === undefined || fingerprintOf(hash, current) !== fingerprint)
    throw new Refusal('conflict', say('refusals.stale'));
}
