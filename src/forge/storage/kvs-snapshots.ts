import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import type { SnapshotRef } from './rows/catalog-rows';
import { keys } from './rows/keys';
import { sha256 } from '#forge/runtime/sha256';

/** A reader may have read the pointer before the latest saves; nobody reads what was replaced longer ago. */
const KEPT = 20;
/** In one save; the next one takes the rest. */
const MOST_REMOVED = 5;

/** A value may have 240 KiB as JSON; the rest is margin. */
const CHUNK_BYTES = 200_000;

const bytesOf = (chunk: string): number => Buffer.byteLength(JSON.stringify(chunk));

/** Pieces that are small enough when they are written as JSON strings, where quotes and control characters grow. */
export function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    let size = CHUNK_BYTES;
    while (bytesOf(text.slice(at, at + size)) > CHUNK_BYTES) size = Math.ceil(size * 0.75);
    chunks.push(text.slice(at, at + size));
    at += size;
  }
  return chunks;
}

/** Writes a text under keys that nobody else uses and that are never written again. */
export async function writeSnapshot(text: string): Promise<SnapshotRef> {
  const snapshot = randomUUID();
  const chunks = chunksOf(text);
  await Promise.all(
    chunks.map((chunk, index) =>
      kvs.set(keys.catalogChunk(snapshot, index), chunk, { keyPolicy: 'FAIL_IF_EXISTS' }),
    ),
  );
  return { snapshot, chunks: chunks.length, hash: sha256(text) };
}

const keysOf = ({ snapshot, chunks }: SnapshotRef): readonly string[] =>
  Array.from({ length: chunks }, (_, index) => keys.catalogChunk(snapshot, index));

/** The text; undefined when it is not, or not wholly, what was written. */
export async function readSnapshot(ref: SnapshotRef): Promise<string | undefined> {
  const chunks = await Promise.all(keysOf(ref).map((key) => kvs.get<unknown>(key)));
  const text = chunks.join('');
  return sha256(text) === ref.hash ? text : undefined;
}

/** For a snapshot that is not in force. Does nothing when it is gone. */
export async function removeSnapshot(ref: SnapshotRef): Promise<void> {
  await Promise.all(keysOf(ref).map((key) => kvs.delete(key)));
}

/**
 * Removes what is beyond the latest twenty. What could not be removed stays in the list, for the next save.
 * @param replaced longest ago first. @returns what is still stored.
 */
export async function removeSurplus(replaced: readonly SnapshotRef[]): Promise<SnapshotRef[]> {
  const surplus = replaced.slice(0, Math.min(MOST_REMOVED, Math.max(0, replaced.length - KEPT)));
  const results = await Promise.allSettled(surplus.map(removeSnapshot));
  const left = surplus.filter((_, index) => results[index]?.status === 'rejected');
  return [...left, ...replaced.slice(surplus.length)];
}
