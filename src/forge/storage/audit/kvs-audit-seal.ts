import { canonicalJson } from '#domain/kit/canonical-json';
import { GENESIS } from '#domain/audit/audit-event';
import type { ChainFault } from '#domain/audit/audit-event';
import type { Clock } from '#ports/clock';
import { auditHeadRows, auditSealRows, sealHeadRows } from '../rows/audit-rows';
import type { AuditHead, AuditSeal } from '../rows/audit-rows';
import { indexes, keys } from '../rows/keys';
import { sha256 } from '#forge/runtime/sha256';
import { readPage, readRow } from '../rows/row-reader';
import { RowTransaction, VersionConflict } from '../rows/row-transaction';

/** Heads per seal: one operation each, beside the seal and its own head. */
const HEADS_PER_SEAL = 20;
const ATTEMPTS = 5;

type SealBody = Omit<AuditSeal, 'hash'>;

const hashOf = (body: SealBody): string => sha256(canonicalJson(body));

/** Lists lag: only what a strict read still shows as open is sealed. */
async function stillOpen(subjects: readonly string[]): Promise<readonly AuditHead[]> {
  const heads = await Promise.all(subjects.map((subject) => readRow(auditHeadRows, keys.auditHead(subject))));
  return heads.filter((head) => head !== undefined).filter((head) => head.sealed === 'open');
}

async function nextSeal(heads: readonly AuditHead[], at: string) {
  const last = await readRow(sealHeadRows, keys.sealHead);
  const body: SealBody = {
    schema: 1,
    seq: (last?.seq ?? 0) + 1,
    at,
    heads: heads.map(({ subject, seq, hash }) => ({ subject, seq, hash })),
    previous: last?.hash ?? GENESIS,
  };
  return { seal: { ...body, hash: hashOf(body) }, version: last?.version ?? 0 };
}

async function writeSeal(heads: readonly AuditHead[], at: string): Promise<void> {
  const { seal, version } = await nextSeal(heads, at);
  const transaction = new RowTransaction();
  transaction.put(auditSealRows, seal);
  transaction.replace(sealHeadRows, version, {
    schema: 1,
    version: version + 1,
    touchedAt: at,
    seq: seal.seq,
    hash: seal.hash,
  });
  for (const head of heads)
    transaction.replace(auditHeadRows, head.version, {
      ...head,
      version: head.version + 1,
      sealed: 'sealed',
      sealSeq: seal.seq,
    });
  await transaction.execute();
}

/** Chains that grow while they are sealed are read again; in the end they are left for the next seal. */
async function sealSome(subjects: readonly string[], at: string): Promise<number> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const heads = await stillOpen(subjects);
    if (heads.length === 0) return 0;
    try {
      await writeSeal(heads, at);
      return heads.length;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  return 0;
}

async function openSubjects(): Promise<readonly string[]> {
  const subjects: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { index: indexes.auditHead.bySealed, partition: ['open'] };
    const page = await readPage(auditHeadRows, query, { limit: 100, cursor });
    subjects.push(...page.items.map((head) => head.subject));
    cursor = page.next;
  } while (cursor !== undefined);
  return subjects;
}

export async function sealChains(clock: Clock): Promise<number> {
  const subjects = await openSubjects();
  let sealed = 0;
  for (let from = 0; from < subjects.length; from += HEADS_PER_SEAL)
    sealed += await sealSome(subjects.slice(from, from + HEADS_PER_SEAL), clock.now());
  return sealed;
}

/** Whether the chain still holds what its last seal says; a seal that was tampered with speaks for nobody. */
export async function sealFault(
  head: AuditHead | undefined,
  found: readonly unknown[],
): Promise<ChainFault | undefined> {
  if (head?.sealSeq === undefined) return undefined;
  const seal = await readRow(auditSealRows, keys.auditSeal(head.sealSeq));
  const entry = seal?.heads.find(({ subject }) => subject === head.subject);
  if (seal === undefined || entry === undefined) return { seq: head.seq, fault: 'missing' };
  const { hash, ...body } = seal;
  const event = found[entry.seq - 1];
  const agrees = hash === hashOf(body) && (event as { hash?: unknown } | undefined)?.hash === entry.hash;
  return agrees ? undefined : { seq: entry.seq, fault: 'changed' };
}
