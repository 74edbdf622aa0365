import * as z from 'zod';
import { BrokenRow } from './broken-row';
import type { EntityName } from './keys';

/** How one kind of record is kept: an entity whose rows are its indexed attributes and, in `body`, the whole record. */
export interface RowKind<T> {
  readonly entity: EntityName;
  readonly schema: z.ZodType<T>;
  keyOf(record: T): string;
  /** Absent attributes keep the row out of the indexes that need them. */
  attributesOf(record: T): Readonly<Record<string, string | number | boolean | undefined>>;
}

/** The attributes that manifest.yml declares; `body` is the whole record. */
export interface Row {
  readonly [attribute: string]: unknown;
  readonly body: unknown;
}

const RowShape = z.object({ body: z.unknown() });

export function toRow<T>(kind: RowKind<T>, record: T): Row {
  const attributes = Object.entries(kind.attributesOf(record)).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(attributes), body: record };
}

/** @throws BrokenRow */
export function fromRow<T>(kind: RowKind<T>, key: string, row: unknown): T {
  const shape = RowShape.safeParse(row);
  if (!shape.success) throw new BrokenRow(kind.entity, key, 'it has no body');
  const record = kind.schema.safeParse(shape.data.body);
  if (!record.success) throw new BrokenRow(kind.entity, key, faultsOf(record.error));
  return record.data;
}

/** Paths and complaints only: the values stay out of messages and logs. */
function faultsOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.code}`).join('; ');
}
