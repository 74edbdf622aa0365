import * as z from 'zod';
import { pageInput } from '../inputs';
import type { PageView } from '../inputs';

export interface AuditEventView {
  readonly subject: string;
  readonly seq: number;
  readonly action: string;
  readonly actor: string;
  readonly at: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

const Subject = z.string().min(1).max(200);

const Filter = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('subject'), subject: Subject }),
  z.strictObject({ by: z.literal('day'), day: z.iso.date() }),
  z.strictObject({ by: z.literal('actor'), actor: z.string().min(1).max(128) }),
  z.strictObject({ by: z.literal('action'), action: z.string().min(1).max(60) }),
]);

export const auditInputs = {
  'audit.list': z.strictObject({ filter: Filter, ...pageInput }),
  'audit.verify': z.strictObject({ subject: Subject }),
} as const;

export interface AuditOutputs {
  'audit.list': PageView<AuditEventView>;
  'audit.verify': {
    readonly events: number;
    readonly intact: boolean;
    readonly fault: {
      readonly seq: number;
      readonly fault: 'changed' | 'missing' | 'out-of-order';
    } | null;
  };
}
