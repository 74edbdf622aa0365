import * as z from 'zod';
import type { RequestView } from '../access';
import { nothing } from '../inputs';
import type { Definitions } from '../reply';

/** What an agent sees and does on one issue. The issue is that of the panel, never a parameter. */
export const issueInputs = {
  'access.get': nothing,
  /** Drives everything on the issue that needs attention, or one grant. */
  'attention.retry': z.strictObject({ grantId: z.string().min(1).max(400).optional() }),
} as const;

export interface IssueOutputs {
  /** Null: the issue is no access request, or was not read yet. */
  'access.get': { readonly request: RequestView | null };
  'attention.retry': { readonly driven: number };
}

export type IssueDefinitions = Definitions<typeof issueInputs, IssueOutputs>;
