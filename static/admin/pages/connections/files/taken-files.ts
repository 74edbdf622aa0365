import type { PickedFile } from './picked-file';
import { readFile } from './read-file';
import type { FileFault, FileParts } from './read-file';

/** A file somebody chose: what it filled in, or why it is of no use. */
export interface TakenFile {
  /** Grows with each file, so that a field that was filled in anew is drawn anew. */
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  readonly parts: FileParts;
  /** How many it holds, of which the first was taken. */
  readonly certificates: number;
  readonly fault: FileFault | null;
}

export const partKeys = ['certificate', 'privateKey'] as const;
export type PartKey = (typeof partKeys)[number];

function taken(file: PickedFile, id: number): TakenFile {
  const reading = readFile(file);
  const { name, size, type } = file;
  const known = { id, name, size, type };
  return reading.kind === 'read'
    ? { ...known, parts: reading.parts, certificates: reading.certificates, fault: null }
    : { ...known, parts: {}, certificates: 0, fault: reading.fault };
}

/** What is left of an earlier file when a later one brings the same part. */
function without(parts: FileParts, newer: FileParts): FileParts {
  return Object.fromEntries(
    partKeys.flatMap((key) => {
      const part = newer[key] === undefined ? parts[key] : undefined;
      return part === undefined ? [] : [[key, part]];
    }),
  );
}

function add(files: readonly TakenFile[], next: TakenFile): readonly TakenFile[] {
  const others = files
    .map((other) => ({ ...other, parts: without(other.parts, next.parts) }))
    .filter(({ parts, fault }) => fault !== null || Object.keys(parts).length > 0);
  return [...others, next];
}

/** The files after another choice. Those that were of no use go: the person has seen why and chosen again. */
export function takeFiles(before: readonly TakenFile[], picked: readonly PickedFile[]): readonly TakenFile[] {
  const last = Math.max(0, ...before.map(({ id }) => id));
  const kept = before.filter(({ fault }) => fault === null);
  return picked.map((file, index) => taken(file, last + 1 + index)).reduce(add, kept);
}

/** The file that filled a part in last. */
export const sourceOf = (files: readonly TakenFile[], part: PartKey): TakenFile | undefined =>
  files.findLast(({ parts }) => parts[part] !== undefined);
