import * as z from 'zod';
import { Account, Id, pageInput } from '#contract/kit/inputs';
import type { PageView } from '#contract/kit/inputs';

export interface IdentityMappingView {
  readonly connectionId: string;
  readonly accountId: string;
  /** Immutable id in the directory. */
  readonly principal: string;
  readonly mappedBy: string;
  readonly mappedAt: string;
}

export interface MappingsPage extends PageView<IdentityMappingView> {
  /** Whose mappings these are; null: there is no connection. */
  readonly connectionId: string | null;
  /** All there are, to choose from. */
  readonly connections: readonly { readonly id: string; readonly name: string }[];
}

export const identityMappingInputs = {
  /** Without a connection: those of the first one there is. */
  'identityMappings.list': z.strictObject({ connectionId: Id.optional(), ...pageInput }),
  'identityMappings.save': z.strictObject({
    connectionId: Id,
    accountId: Account,
    /** Object id or user name in the directory. */
    principal: z.string().trim().min(1).max(320),
    /** A guest is accepted only with this word of the administrator. */
    acceptGuest: z.boolean().default(false),
  }),
  /** How the directory shows these accounts, asked now. */
  'identityMappings.labels': z.strictObject({
    connectionId: Id,
    principals: z.array(z.string().min(1).max(320)).min(1).max(100),
  }),
  'identityMappings.delete': z.strictObject({ connectionId: Id, accountId: Account }),
} as const;

export interface IdentityMappingOutputs {
  'identityMappings.list': MappingsPage;
  'identityMappings.save': {
    readonly mapping: IdentityMappingView;
    /** How the directory shows the account; not stored. */
    readonly label: string;
    /** Grants that waited for this and were driven again. */
    readonly driven: number;
  };
  'identityMappings.labels': {
    /** Without those that the directory does not know. */
    readonly labels: readonly { readonly principal: string; readonly label: string }[];
  };
  'identityMappings.delete': { readonly accountId: string };
}
