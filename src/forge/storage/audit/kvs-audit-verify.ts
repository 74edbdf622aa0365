import { verifyChain } from '#domain/audit/audit-event';
import type { AuditEvent, ChainFault } from '#domain/audit/audit-event';
import { auditHeadRows } from '../rows/audit-rows';
import type { AuditHead } from '../rows/audit-rows';
import { keys } from '../rows/keys';
import { sha256 } from '#forge/runtime/sha256';
import { sealFault } from './kvs-audit-seal';
import { auditEventRows } from '../rows/record-rows';
import { readRow } from '../rows/row-reader';
import { BrokenRow } from '../rows/broken-row';

/** Reads at a time; far below the platform's thousand a second. */
const AT_ONCE = 25;

type Found = AuditEvent | 'unreadable' | undefined;

/** A row that cannot be read, or that belongs to another chain, was not written by us: it counts as changed. */
async function readEvent(subject: string, seq: number): Promise<Found> {
  try {
    const event = await readRow(auditEventRows, keys.auditEvent(subject, seq));
    return event === undefined || event.subject === subject ? event : 'unreadable';
  } catch (error) {
    if (error instanceof BrokenRow) return 'unreadable';
    throw error;
  }
}

async function readChain(subject: string, length: number): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let from = 1; from <= length; from += AT_ONCE) {
    const seqs = Array.from({ length: Math.min(AT_ONCE, length - from + 1) }, (_, offset) => from + offset);
    found.push(...(await Promise.all(seqs.map((seq) => readEvent(subject, seq)))));
  }
  return found;
}

/** The first place where a row is not what it should be; the events before it are checked as a chain. */
function firstFault(found: readonly Found[]): ChainFault | undefined {
  const stop = found.findIndex((event) => event === undefined || event === 'unreadable');
  const readable = (stop === -1 ? found : found.slice(0, stop)) as readonly AuditEvent[];
  const fault = verifyChain(readable, sha256);
  if (fault !== undefined || stop === -1) return fault;
  return { seq: stop + 1, fault: found[stop] === undefined ? 'missing' : 'changed' };
}

/** What the head says of the chain's end, against what is there. */
async function endFault(
  subject: string,
  head: AuditHead | undefined,
  last: Found,
): Promise<ChainFault | undefined> {
  const length = head?.seq ?? 0;
  if (typeof last === 'object' && last.hash !== head?.hash) return { seq: length, fault: 'changed' };
  const beyond = await readEvent(subject, length + 1);
  return beyond === undefined ? undefined : { seq: length + 1, fault: 'out-of-order' };
}

export async function verifyStoredChain(
  subject: string,
): Promise<{ readonly events: number; readonly fault?: ChainFault }> {
  const head = await readRow(auditHeadRows, keys.auditHead(subject));
  const found = await readChain(subject, head?.seq ?? 0);
  const fault =
    firstFault(found) ?? (await endFault(subject, head, found.at(-1))) ?? (await sealFault(head, found));
  const events = found.filter((event) => event !== undefined).length;
  return fault === undefined ? { events } : { events, fault };
}
