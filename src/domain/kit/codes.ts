import * as z from 'zod';

/**
 * Closed sets of words that several rooms share: records keep them, audit facts name them, pages have a text for each.
 * None of them is ever taken out or given another meaning: they are in the audit, which cannot be rewritten.
 */

/** What a request asks for. */
export const intents = ['grant', 'removal', 'change'] as const;
export const Intent = z.enum(intents);
export type Intent = z.infer<typeof Intent>;

/** What the rules came to. */
export const DecisionKind = z.enum(['approval', 'automatic', 'refuse']);
export type DecisionKind = z.infer<typeof DecisionKind>;

/**
 * - `needs-attention`: could not be decided; read again when the issue changes or somebody retries.
 * - `awaiting-approval`: decided and frozen; only its approvers move it on.
 * - `in-progress`: approved; at least one of its grants is still on the way (in or out).
 * - `fulfilled`: everything it asked for is done and proven (for a removal: taken away).
 * - `ending`: its access is being taken away.
 * - `ended`, `refused`, `denied`, `withdrawn`: closed for good.
 */
export const requestStates = [
  'needs-attention',
  'awaiting-approval',
  'in-progress',
  'fulfilled',
  'ending',
  'ended',
  'refused',
  'denied',
  'withdrawn',
] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

/**
 * - `provisioning`: to be written and proven. - `active`: proven. - `deprovisioning`: to be taken away and proven.
 * - `needs-attention`: stopped for a person; `during` says on which way. - `ended`: gone, or kept for a told reason.
 * - `cancelled`: never written, no longer wanted.
 */
export const grantStates = [
  'provisioning',
  'active',
  'deprovisioning',
  'needs-attention',
  'ended',
  'cancelled',
] as const;
export const GrantState = z.enum(grantStates);
export type GrantState = z.infer<typeof GrantState>;

/** The two ways of a grant, in and out; each is the state it has while it is on it. */
export const Way = z.enum(['provisioning', 'deprovisioning']);
export type Way = z.infer<typeof Way>;

/** - `given-back`: by the beneficiary. - `abandoned`: it stopped on its way in, and a person closed it. */
export const endCauses = ['revocation', 'expiry', 'removal', 'change', 'given-back', 'abandoned'] as const;
export const EndCause = z.enum(endCauses);
export type EndCause = z.infer<typeof EndCause>;

/**
 * What became of the membership when the grant ended. `by-hand`: a person took it away. `left-in-place`: it could not
 * be taken away, and a person decided to leave it.
 */
export const endResults = [
  'removed',
  'kept-by-other-grant',
  'kept-pre-existing',
  'was-already-gone',
  'by-hand',
  'left-in-place',
] as const;
export const EndResult = z.enum(endResults);
export type EndResult = z.infer<typeof EndResult>;

/** How a person settles something that needs attention. */
export const handledChoices = ['done-by-hand', 'will-not-be-done'] as const;
export const HandledChoice = z.enum(handledChoices);
export type HandledChoice = z.infer<typeof HandledChoice>;
