import * as z from 'zod';
import { connectorErrorKinds } from '#domain/failure/connector-error-kind';
import { Id, Ids } from './fact';

const Kind = z.enum(connectorErrorKinds);

/** A test found it out. */
const turn = z.strictObject({ kind: Kind.nullable(), by: z.literal('test') });
/** The work of a grant ran into it. */
const failure = z.strictObject({
  kind: Kind,
  vendorCode: z.string().nullable(),
  status: z.number().int().nullable(),
});

/** What is recorded of connections, their secrets, and people and groups in their directories. */
export const connectionFacts = {
  'connection-paused': z.union([failure, turn]),
  'connection-healed': turn,
  'connection-tested': z.strictObject({
    passed: z.boolean(),
    /** Ids of checks. */
    failed: Ids,
    /** A secret that was tried out before it took the other's place. */
    secret: z.literal('new').exactOptional(),
  }),
  'secret-changed': z.strictObject({
    connectionId: Id,
    /** Names of its fields. */
    fields: z.array(z.string()),
    rotated: z.literal(true).exactOptional(),
  }),
  'secret-deleted': z.union([
    z.strictObject({ connectionId: Id }),
    z.strictObject({ connectionIds: Ids.min(1) }),
  ]),
  'identity-mapped': z.strictObject({ accountId: Id, principalId: Id, guest: z.boolean() }),
  'identity-unmapped': z.strictObject({ accountId: Id }),
  'group-created': z.strictObject({ entitlementId: Id, applicationId: Id, levelId: Id }),
} as const;
