import * as z from 'zod';
import { ReasonCode } from '#domain/failure/reasons';
import { EndCause, EndResult, GrantState, HandledChoice, Way } from '#domain/kit/codes';
import { Instant } from '#domain/kit/ids';
import { CodeOrNull, Fingerprint, Id } from './fact';

/** Which membership it is about. */
const membership = {
  grantId: Id,
  applicationId: Id,
  connectionId: Id,
  entitlement: Id,
  /** Null: nobody has found out yet who the person is there. */
  principalId: Id.nullable(),
};

/** The vendor's own id of what it did. */
const vendorRequest = { requestId: z.string().nullable() };

const start = {
  grantId: Id,
  cause: EndCause,
  /** The removal or change request that ends it. */
  onBehalfOf: Id.nullable(),
  wasState: GrantState,
};
const started = z.strictObject({ ...start, reasonFingerprint: Fingerprint.exactOptional() });

const end = z.strictObject({
  ...membership,
  ...vendorRequest,
  cause: EndCause.nullable(),
  result: EndResult,
  /** Its membership was proven once. */
  wasActive: z.boolean(),
});

const handling = { during: Way, code: CodeOrNull, choice: HandledChoice, reasonFingerprint: Fingerprint };

/** What is recorded of a grant, on the chain of its issue. */
export const grantFacts = {
  'principal-resolved': z.strictObject(membership),
  'grant-activated': z.strictObject({
    ...membership,
    ...vendorRequest,
    alreadyThere: z.boolean(),
    byHand: z.boolean(),
    expiresAt: Instant.nullable(),
  }),
  'grant-needs-attention': z.strictObject({ ...membership, code: ReasonCode, during: Way }),
  'grant-retried': z.strictObject({ grantId: Id, reason: CodeOrNull, during: Way }),
  /** Settled as it stood, or abandoned: then its end starts. */
  'grant-marked-handled': z.union([
    z.strictObject({ ...membership, ...handling }),
    z.strictObject({ ...start, ...handling }),
  ]),
  'grant-waiting': z.strictObject({ ...membership, for: z.enum(['connection', 'resume']) }),
  'grant-cancelled': end,
  'revocation-started': started,
  'expiry-started': started,
  'grant-ended': end,
} as const;
