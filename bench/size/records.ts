import { AccessRequest } from '#domain/requests/access-request';
import type { RequestFields } from '#domain/requests/access-request';
import type { RequestState, GrantState } from '#domain/kit/codes';
import { emptyOutbox } from '#domain/requests/access-request';
import { Grant } from '#domain/grants/grant';
import type { GrantFields } from '#domain/grants/grant';
import { grantIdOf } from '#domain/grants/grant';
import { freshJob } from '#domain/grants/job';
import { DAY_MS } from './ask';
import type { Ask, Fate } from './ask';
import { uuidOf } from './catalog';

const MINUTE_MS = 60_000;

const requestStates: Readonly<Record<Fate, RequestState>> = {
  active: 'fulfilled',
  limited: 'fulfilled',
  ended: 'ended',
  cancelled: 'withdrawn',
  provisioning: 'in-progress',
  attention: 'in-progress',
  undecided: 'needs-attention',
  denied: 'denied',
};

const grantStates: Readonly<Partial<Record<Fate, GrantState>>> = {
  active: 'active',
  limited: 'active',
  ended: 'ended',
  cancelled: 'cancelled',
  provisioning: 'provisioning',
  attention: 'needs-attention',
};

export const iso = (ms: number): string => new Date(ms).toISOString();
export const decidedAt = ({ askedAt }: Ask): number => askedAt + 2 * MINUTE_MS;
export const approvedAt = ({ askedAt }: Ask): number => askedAt + 95 * MINUTE_MS;
export const provenAt = ({ askedAt }: Ask): number => askedAt + 97 * MINUTE_MS;
export const endedAt = ({ askedAt, now }: Ask): number => Math.min(askedAt + 30 * DAY_MS, now - MINUTE_MS);
/** The vendor's id of a person. */
export const principalOf = (accountId: string): string => uuidOf(`principal ${accountId}`);

/** When the record was touched last. */
function updatedAt(ask: Ask): string {
  if (ask.fate === 'undecided') return iso(decidedAt(ask));
  return iso(ask.fate === 'ended' ? endedAt(ask) : provenAt(ask));
}

/** Nothing is due: the benchmark looks at a system at rest. */
const later = ({ now, askedAt }: Ask): number => now + 30 * DAY_MS + (askedAt % (60 * DAY_MS));

const hasProof = ({ fate }: Ask): boolean => ['active', 'limited', 'ended'].includes(fate);

function partsByFate(ask: Ask): Partial<GrantFields> {
  const { fate } = ask;
  return {
    ...(hasProof(ask) && {
      proof: { at: iso(provenAt(ask)), requestId: uuidOf(`proof ${ask.issueId}`), alreadyThere: false },
    }),
    ...(fate === 'limited' && { durationMinutes: 90 * 1440, expiresAt: iso(later(ask)) }),
    ...(fate === 'ended' && {
      ...{ endCause: 'expiry' as const, endedBy: 'expiry', endResult: 'removed' as const },
      endedAt: iso(endedAt(ask)),
    }),
    ...(fate === 'cancelled' && {
      ...{ endCause: 'revocation' as const, endedBy: ask.approverId },
      ...{ endResult: 'was-already-gone' as const, endedAt: iso(provenAt(ask)) },
    }),
    ...(fate === 'attention' && {
      ...{ during: 'provisioning' as const, attention: { code: 'principal-none' as const } },
    }),
  };
}

export function grantsOf(ask: Ask): Grant[] {
  const state = grantStates[ask.fate];
  if (state === undefined) return [];
  return ask.level.entitlements.map((binding) =>
    Grant.parse({
      schema: 1,
      version: 3,
      id: grantIdOf(ask.issueId, binding),
      issueId: ask.issueId,
      issueKey: ask.issueKey,
      state,
      beneficiaryId: ask.beneficiaryId,
      applicationId: ask.application.id,
      levelId: ask.level.id,
      binding,
      ...(state === 'needs-attention' ? {} : { principalId: principalOf(ask.beneficiaryId) }),
      job: { ...freshJob(iso(later(ask))), attempts: 1 },
      createdAt: iso(approvedAt(ask)),
      updatedAt: updatedAt(ask),
      ...partsByFate(ask),
    }),
  );
}

function decisionOf(ask: Ask): Pick<RequestFields, 'decision' | 'approvals' | 'attention'> {
  if (ask.fate === 'undecided') return { approvals: [], attention: { code: 'no-approver' } };
  const at = iso(approvedAt(ask));
  return {
    decision: {
      kind: 'approval',
      ruleId: 'users',
      ruleName: 'Users need one approver',
      ruleVersion: 1,
      catalogVersion: ask.catalogVersion,
      stages: [{ name: 'Approval', approvers: [ask.approverId], need: 1 }],
      entitlements: [...ask.level.entitlements],
      takesAway: [],
      why: {
        rules: [
          {
            ruleId: 'users',
            ruleName: 'Users need one approver',
            ruleVersion: 1,
            matched: true,
            reasons: [{ code: 'every-request' }],
          },
        ],
        names: { applications: [], levels: [] },
      },
      at: iso(decidedAt(ask)),
    },
    approvals:
      ask.fate === 'denied'
        ? []
        : [{ stage: 0, accountId: ask.approverId, at, evidence: `changelog:${ask.issueId}` }],
  };
}

export function requestOf(ask: Ask, grants: readonly Grant[]): AccessRequest {
  return AccessRequest.parse({
    schema: 1,
    version: 6,
    issueId: ask.issueId,
    issueKey: ask.issueKey,
    state: requestStates[ask.fate],
    intent: 'grant',
    requesterId: ask.beneficiaryId,
    beneficiaryId: ask.beneficiaryId,
    applicationId: ask.application.id,
    applicationName: ask.application.name,
    levelId: ask.level.id,
    levelName: ask.level.name,
    portal: ask.portal,
    fields: {
      [ask.portal.fields.application]: ask.application.name,
      [ask.portal.fields.accessLevel]: ask.level.name,
    },
    ...decisionOf(ask),
    judged: [],
    grantIds: grants.map(({ id }) => id),
    outbox: emptyOutbox,
    told: ['decided', 'approved', ...grants.map(({ id }) => `active:${id}`)],
    createdAt: iso(ask.askedAt),
    updatedAt: updatedAt(ask),
  });
}
