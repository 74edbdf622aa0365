import * as z from 'zod';
import { Application } from '#domain/catalog/application';
import type { Catalog } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import { faultsFrom } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import { fault } from '#usecases/kit/refusal';

const FORMAT = 'gatehouse-applications';

/** The applications of a catalog with their levels and bindings; connections are named by id only. */
const ApplicationsFile = z.strictObject({
  format: z.literal(FORMAT, 'faults.file.applications'),
  version: z.literal(1, 'faults.file.version'),
  applications: z.array(z.unknown(), 'faults.file.applicationList').max(1000),
});

export function textOf(catalog: Catalog): string {
  return JSON.stringify({ format: FORMAT, version: 1, applications: catalog.applications }, null, 2);
}

/** One application of a text: what it says, or what is wrong with it. */
export interface Entry {
  readonly index: number;
  /** As given, where they are texts at all: so that a person finds the entry. */
  readonly id: string;
  readonly name: string;
  readonly application?: Application;
  /** Paths inside the application. */
  readonly faults: readonly Fault[];
}

const Label = z.string().transform((text) => text.slice(0, 120));
const Named = z.object({ id: Label.catch(''), name: Label.catch('') }).catch({ id: '', name: '' });

function entryOf(value: unknown, index: number): Entry {
  const named = Named.parse(value);
  const result = Application.safeParse(value);
  return result.success
    ? { index, ...named, application: result.data, faults: [] }
    : { index, ...named, faults: faultsFrom(result.error) };
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads a text entry by entry; `faults`: why it cannot be read at all. */
export function readEntries(text: string): {
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
} {
  const value = parseText(text);
  if (value === undefined) return { entries: [], faults: [fault('text', say('faults.file.json'))] };
  const file = ApplicationsFile.safeParse(value);
  if (!file.success) return { entries: [], faults: faultsFrom(file.error, ['text']) };
  return { entries: file.data.applications.map(entryOf), faults: [] };
}
