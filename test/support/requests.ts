import { AccessRequest } from '#domain/requests/access-request';
import type { Decision, RequestFields } from '#domain/requests/access-request';
import type { RequestState } from '#domain/kit/codes';

/** What a rule decided, where a test does not care. */
export const someDecision: Decision = {
  kind: 'approval',
  ruleId: 'users',
  ruleName: 'Users',
  ruleVersion: 1,
  catalogVersion: 1,
  stages: [],
  entitlements: [],
  takesAway: [],
  why: { rules: [], names: { applications: [], levels: [] } },
  at: '2026-11-02T12:00:00.000Z',
};

const attention = { code: 'no-approver' } as const;
const decided = { decision: someDecision };

/** What a state must have beside the common part. */
const needs: Readonly<Record<RequestState, Partial<RequestFields>>> = {
  'needs-attention': { attention },
  'awaiting-approval': decided,
  'in-progress': decided,
  fulfilled: decided,
  ending: decided,
  ended: decided,
  refused: { ...decided, attention },
  denied: {},
  withdrawn: {},
};

/**
 * A request as it may be stored: with what its state must have where nothing is given, and without what it cannot have.
 */
export function requestOf(fields: RequestFields): AccessRequest {
  const { attention: given, decision, ...rest } = { ...needs[fields.state], ...fields };
  const stopped = fields.state === 'needs-attention' || fields.state === 'refused';
  return AccessRequest.parse({
    ...rest,
    ...(stopped ? { attention: given } : {}),
    ...(fields.state === 'needs-attention' || decision === undefined ? {} : { decision }),
  });
}
