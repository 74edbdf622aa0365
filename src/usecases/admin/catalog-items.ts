import type { Application } from '../../domain/application';
import type { Catalog, Connection } from '../../domain/catalog';
import type { Fault } from '../../domain/fault';
import type * as z from 'zod';
import { faultsFrom } from '../../domain/fault';
import { Refusal, refuseFaults } from '../refusal';
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

/** @throws Refusal `not-found` */
export function itemOf<T extends Item>(items: readonly T[], id: string, what: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Refusal('not-found', `There is no ${what} with this id.`);
  return item;
}

export const connectionOf = (catalog: Catalog, id: string): Connection =>
  itemOf(catalog.connections, id, 'connection');

export const applicationOf = (catalog: Catalog, id: string): Application =>
  itemOf(catalog.applications, id, 'application');

/** @throws Refusal `invalid-input` with a fault for everything that is wrong. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown, under: Fault['path'] = []): T {
  const result = schema.safeParse(value);
  if (!result.success) {
    refuseFaults(faultsFrom(result.error, under));
    throw new Refusal('invalid-input', 'This cannot be read.');
  }
  return result.data;
}

/**
 * Two people with the same form open: the second save must not silently undo the first.
 * @throws Refusal `conflict` when the thing is not as it was when the form was opened.
 */
export function refuseStale(
  hash: AdminPorts['hash'],
  current: unknown,
  fingerprint: string | undefined,
): void {
  if (fingerprint === undefined) return;
  if (current === undefined || fingerprintOf(hash, current) !== fingerprint)
    throw new Refusal(
      'conflict',
      'Somebody else changed this since you opened it. Load it again and repeat your change.',
    );
}
