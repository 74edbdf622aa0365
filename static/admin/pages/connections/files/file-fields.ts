import type { ConnectorFieldView } from '#contract/connections/connections';
import type { PickedFile } from './picked-file';
import { partKeys, sourceOf, takeFiles } from './taken-files';
import type { PartKey, TakenFile } from './taken-files';

/** The part of a draft that files change. */
export interface Filled {
  /** By path of the field. */
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly TakenFile[];
}

const keyOf = (fields: readonly ConnectorFieldView[], part: PartKey) =>
  fields.find(({ file }) => file === part)?.key;

function withParts(
  { values }: Filled,
  fields: readonly ConnectorFieldView[],
  valueOf: (part: PartKey, held: string) => string | undefined,
): Filled['values'] {
  const changed = partKeys.flatMap((part) => {
    const key = keyOf(fields, part);
    const value = key === undefined ? undefined : valueOf(part, values[key] ?? '');
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
  return { ...values, ...Object.fromEntries(changed) };
}

/** Chosen files fill in the fields of what they hold; files of no use leave every field as it is. */
export function withFiles(
  draft: Filled,
  fields: readonly ConnectorFieldView[],
  picked: readonly PickedFile[],
): Filled {
  const files = takeFiles(draft.files, picked);
  const fresh = files.filter(({ id }) => !draft.files.some((file) => file.id === id));
  const values = withParts(draft, fields, (part) => sourceOf(fresh, part)?.parts[part]);
  return { files, values };
}

/** Takes a file back, and with it what it filled in, unless somebody has changed that since. */
export function withoutFile(draft: Filled, fields: readonly ConnectorFieldView[], gone: TakenFile): Filled {
  const files = draft.files.filter(({ id }) => id !== gone.id);
  const values = withParts(draft, fields, (part, held) => (held === gone.parts[part] ? '' : undefined));
  return { files, values };
}
