import { auditDraft } from '#domain/audit/audit-event';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import { addMinutes } from '#domain/kit/duration';
import { grantIdOf } from '../grant';
import type { Grant, Proof } from '../grant';
import { atRest, freshJob } from '../job';
import type { WriteAnswer } from '../job';
import { grantStep } from '../lifecycle';
import type { GrantFor, GrantStep } from '../lifecycle';
import { headingOf, membershipFacts } from './grant-facts';

/** What an approved request says of each of its grants. */
export type GrantTerms = Pick<
  Grant,
  'issueId' | 'issueKey' | 'beneficiaryId' | 'applicationId' | 'levelId' | 'durationMinutes'
>;

/** A grant begins with the approval of its request, and is due at once. */
export function newGrant(terms: GrantTerms, binding: EntitlementBinding, now: string): GrantFor<'claim'> {
  const { issueId, issueKey, beneficiaryId, applicationId, levelId, durationMinutes } = terms;
  return {
    schema: 1,
    version: 0,
    id: grantIdOf(issueId, binding),
    issueId,
    issueKey,
    state: 'provisioning',
    beneficiaryId,
    applicationId,
    ...(levelId === undefined ? {} : { levelId }),
    binding,
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    job: freshJob(now),
    createdAt: now,
    updatedAt: now,
  };
}

export interface Shown {
  readonly now: string;
  readonly principalId: string;
  readonly answer: WriteAnswer;
  /** The membership was there before us. */
  readonly alreadyThere: boolean;
}

function proofOf({ now, answer, alreadyThere }: Shown): Proof {
  return {
    at: now,
    alreadyThere,
    ...(answer.kind === 'by-hand' ? { byHand: true as const } : {}),
    ...(answer.requestId === undefined ? {} : { requestId: answer.requestId }),
  };
}

/** The vendor shows the membership. The clock of a limited grant starts here. */
export function activate(grant: GrantFor<'activate'>, shown: Shown): GrantStep<GrantFor<'beginEnd'>> {
  const step = grantStep('activate', grant);
  const { now, principalId, answer, alreadyThere } = shown;
  const { durationMinutes } = grant;
  const end = durationMinutes === undefined ? undefined : addMinutes(now, durationMinutes);
  const next = {
    ...grant,
    state: 'active' as const,
    principalId,
    job: { ...atRest(grant.job), answer },
    proof: proofOf(shown),
    ...(end === undefined ? {} : { expiresAt: end }),
    updatedAt: now,
  };
  const facts = {
    ...membershipFacts(next),
    requestId: answer.requestId ?? null,
    alreadyThere,
    byHand: answer.kind === 'by-hand',
    expiresAt: end ?? null,
  };
  return step(next, [auditDraft('grant-activated', headingOf(next, now), facts)]);
}
