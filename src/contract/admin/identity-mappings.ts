import * as z from 'zod';
import { Account, Id, pageInput } from '../inputs';
import type { PageView } from '../inputs';

export interface IdentityMappingView {
  readonly connectionId: string;
  readonly accountId: string;
  /** Immutable id in the directory. */
  readonly principal: string;
  readonly mappedBy: string;
  readonly mappedAt: string;
}

export const identityMappingInputs = {
  'identityMappings.list': z.strictObject({ connectionId: Id, ...pageInput }),
  'identityMappings.save': z.strictObject({
    connectionId: Id,
    accountId: Account,
    /** Object id or user name in the directory. */
    principal: z.string().trim().min(1).max(320),
    /** A guest is accepted only with this word of the administrator. */
    acceptGuest: z.boolean().default(false),
  }),
  'identityMappings.delete': z.strictObject({ connectionId: Id, accountId: Account }),
} as const;

export interface IdentityMappingOutputs {
  'identityMappings.list': PageView<IdentityMappingView>;
  'identityMappings.save': {
    readonly mapping: IdentityMappingView;
    /** How the directory shows the account; not stored. */
    readonly label: string;
    /** Grants that waited for this and were driven again. */
    readonly driven: number;
  };
  'identityMappings.delete': { readonly accountId: string };
}
