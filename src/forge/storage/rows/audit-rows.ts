import * as z from 'zod';
import { Instant } from '#domain/kit/ids';
import { entities, keys } from './keys';
import type { RowKind } from './rows';

const Hex64 = z.string().length(64);
const ChainEnd = { seq: z.number().int().min(0), hash: Hex64 };

/** The end of one chain. `open` = events came since the last seal. */
export const AuditHead = z.strictObject({
  schema: z.literal(1),
  version: z.number().int().min(1),
  subject: z.string(),
  ...ChainEnd,
  sealed: z.enum(['open', 'sealed']),
  touchedAt: Instant,
  /** Number of the seal that last covered this chain. */
  sealSeq: z.number().int().optional(),
});
export type AuditHead = z.infer<typeof AuditHead>;

/** Heads of several chains at one moment, itself chained: who rewrites a chain later contradicts its seal. */
export const AuditSeal = z.strictObject({
  schema: z.literal(1),
  seq: z.number().int().min(1),
  at: Instant,
  heads: z.array(z.strictObject({ subject: z.string(), ...ChainEnd })),
  previous: Hex64,
  hash: Hex64,
});
export type AuditSeal = z.infer<typeof AuditSeal>;

/** End of the chain of seals. */
export const SealHead = z.strictObject({
  schema: z.literal(1),
  version: z.number().int().min(1),
  touchedAt: Instant,
  ...ChainEnd,
});
export type SealHead = z.infer<typeof SealHead>;

export const auditHeadRows: RowKind<AuditHead> = {
  entity: entities.auditHead,
  schema: AuditHead,
  keyOf: (head) => keys.auditHead(head.subject),
  attributesOf: ({ version, subject, sealed, touchedAt }) => ({ version, subject, sealed, touchedAt }),
};

export const auditSealRows: RowKind<AuditSeal> = {
  entity: entities.auditSeal,
  schema: AuditSeal,
  keyOf: (seal) => keys.auditSeal(seal.seq),
  attributesOf: ({ at }) => ({ kind: 'seal', at }),
};

/** Kept beside the heads it seals, but without `sealed`, so that it is never listed as one of them. */
export const sealHeadRows: RowKind<SealHead> = {
  entity: entities.auditHead,
  schema: SealHead,
  keyOf: () => keys.sealHead,
  attributesOf: ({ version, touchedAt }) => ({ version, touchedAt }),
};
