import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { keys } from './keys';
import { sha256 } from './sha256';

/** A value may have 240 KiB as JSON; the rest is margin. */
const CHUNK_BYTES = 200_000;

export interface SnapshotRef {
  readonly snapshot: string;
  readonly chunks: number;
  readonly hash: string;
}

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

export async function readSnapshot(ref: SnapshotRef): Promise<string> {
  const chunks = await Promise.all(keysOf(ref).map((key) => kvs.get<unknown>(key)));
  const text = chunks.join('');
  if (sha256(text) !== ref.hash) throw new Error(`Catalog snapshot ${ref.snapshot} is broken: wrong hash`);
  return text;
}

/** For a snapshot that was never put in force. */
export async function removeSnapshot(ref: SnapshotRef): Promise<void> {
  await Promise.all(keysOf(ref).map((key) => kvs.delete(key)));
}
