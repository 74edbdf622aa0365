import * as z from 'zod';
import { canonicalJson } from '#domain/kit/canonical-json';
import type { FieldValue } from '#ports/issue-tracker';
import { adfText } from './issues/adf-text';
import { sha256 } from '#forge/runtime/sha256';

const User = z.object({ accountId: z.string(), displayName: z.string().default('') });
const Option = z.object({
  id: z.string(),
  value: z.string(),
  child: z.object({ id: z.string(), value: z.string() }).nullish(),
});
/** Priority, version, component and other system values. */
const Named = z.object({ id: z.string(), name: z.string() });
const Document = z.object({ type: z.literal('doc') });

function ofUser(user: z.infer<typeof User>): FieldValue {
  return { raw: user.accountId, label: user.displayName, accountIds: [user.accountId] };
}

/** A cascading select names its child behind a slash. */
function ofOption({ id, value, child }: z.infer<typeof Option>): FieldValue {
  return child ? { raw: `${id}/${child.id}`, label: `${value} / ${child.value}` } : { raw: id, label: value };
}

function ofObject(value: object): FieldValue | undefined {
  const user = User.safeParse(value);
  if (user.success) return ofUser(user.data);
  if (Document.safeParse(value).success) return ofText(adfText(value));
  const option = Option.safeParse(value);
  if (option.success) return ofOption(option.data);
  const named = Named.safeParse(value);
  if (named.success) return { raw: named.data.id, label: named.data.name };
  // A kind of field we do not know: comparable, and unlike any name in the catalog.
  return ofText(canonicalJson(value));
}

/** Free text may say anything about anybody: what is stored and compared is its fingerprint. */
function ofText(text: string): FieldValue | undefined {
  return text.trim() === '' ? undefined : { raw: `sha256:${sha256(text)}`, label: text };
}

/** Sorted, because the order of people in a picker means nothing. */
function ofList(values: readonly unknown[]): FieldValue | undefined {
  const items = values
    .map(fieldValue)
    .filter((item) => item !== undefined)
    .sort((a, b) => (a.raw < b.raw ? -1 : 1));
  if (items.length === 0) return undefined;
  const accountIds = items.flatMap((item) => item.accountIds ?? []);
  return {
    raw: items.map((item) => item.raw).join(','),
    label: items
      .map((item) => item.label)
      .sort()
      .join(', '),
    ...(accountIds.length === 0 ? {} : { accountIds }),
  };
}

/** What the REST API shows of a field, by its form; undefined when it is empty. */
export function fieldValue(value: unknown): FieldValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return ofText(value);
  if (Array.isArray(value)) return ofList(value);
  if (typeof value === 'object') return ofObject(value);
  return ofText(JSON.stringify(value));
}
