import * as z from 'zod';
import { AuditAction } from '#domain/audit/audit-facts';
import type { AuditFact } from '#domain/audit/audit-facts';
import { Id, pageInput } from '#contract/kit/inputs';
import type { PageView } from '#contract/kit/inputs';

type KeyIn<Facts> = Facts extends unknown ? keyof Facts : never;
type ValueIn<Facts, K> = Facts extends unknown ? (K extends keyof Facts ? Facts[K] : never) : never;

/** Names of facts, whatever the action. */
export type FactName = KeyIn<AuditFact['facts']>;
/** What a fact of this name says in any action that has it. */
export type FactValue<K extends FactName> = ValueIn<AuditFact['facts'], K>;

export interface AuditEventView {
  readonly subject: string;
  readonly seq: number;
  readonly action: AuditAction;
  readonly actor: string;
  readonly at: string;
  /** As they were stored. Whether they are what the action says today is for the reader to see. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** An event in the list of all, with names as they are known now. */
export interface AuditRowView extends AuditEventView {
  /** Key of the issue, or name of the connection; null: there is none, or its record is gone. */
  readonly subjectName: string | null;
  /** Of the rule in the facts; null: there is none in them, or it is gone. */
  readonly ruleName: string | null;
}

/** `issue:10012`, `connection:entra`, `configuration`; in a filter an issue key, too. */
const Subject = z.string().min(1).max(200);

/** Everything given must hold. Days are UTC, both included; without a first one a year back. */
const Filter = z.strictObject({
  subject: Subject.optional(),
  actor: z.string().min(1).max(128).optional(),
  action: AuditAction.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export const auditInputs = {
  'audit.list': z.strictObject({ filter: Filter, ...pageInput }),
  'audit.verify': z.strictObject({ subject: Subject }),
  /** A part of the file; the next part is asked for with the cursor in the answer. */
  'audit.export': z.strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    applicationId: Id.optional(),
    format: z.enum(['csv', 'json']),
    cursor: z.string().max(2500).optional(),
  }),
} as const;

export interface AuditOutputs {
  'audit.list': PageView<AuditRowView>;
  'audit.verify': {
    readonly events: number;
    readonly intact: boolean;
    readonly fault: {
      readonly seq: number;
      readonly fault: 'changed' | 'missing' | 'out-of-order';
    } | null;
  };
  /** CSV lines (the first part with a heading), or JSON Lines. */
  'audit.export': { readonly text: string; readonly events: number; readonly next: string | null };
}
