import { Grant } from '#domain/grants/grant';
import type { GrantFields } from '#domain/grants/grant';
import type { GrantState } from '#domain/kit/codes';

const AT = '2026-11-02T12:00:00.000Z';

const past = ['proof', 'expiresAt'];
const ending = ['endCause', 'endedBy', 'endedByIssueId'];
const over = ['endResult', 'endSaid', 'endedAt'];
const stop = ['attention', 'during'];
const some = [...past, ...ending, ...over, ...stop];

/** What a state has beside the common part. */
const has: Readonly<Record<GrantState, readonly string[]>> = {
  provisioning: [],
  active: past,
  deprovisioning: [...past, ...ending],
  'needs-attention': [...past, ...ending, ...stop],
  ended: [...past, ...ending, ...over],
  cancelled: [...ending, ...over],
};

const end = { endCause: 'revocation', endedBy: 'acc-agent' } as const;

/** What a state must have. */
const needs: Readonly<Record<GrantState, Partial<GrantFields>>> = {
  provisioning: {},
  active: { principalId: 'principal-1', proof: { at: AT, alreadyThere: false } },
  deprovisioning: end,
  'needs-attention': { during: 'provisioning', attention: { code: 'principal-none' } },
  ended: { ...end, endResult: 'removed', endedAt: AT },
  cancelled: { ...end, endResult: 'was-already-gone', endedAt: AT },
};

/**
 * A grant as it may be stored: with what its state must have where nothing is given, and without what it cannot have.
 */
export function grantOf(fields: GrantFields): Grant {
  const { state, during } = fields;
  const out = during === 'deprovisioning' ? end : {};
  const whole = { ...needs[state], ...out, ...fields };
  const gone = new Set(some.filter((field) => !has[state].includes(field)));
  if (state === 'needs-attention' && whole.during === 'provisioning')
    for (const field of [...past, ...ending]) gone.add(field);
  const kept = Object.entries(whole).filter(([field, value]) => !gone.has(field) && value !== undefined);
  return Grant.parse(Object.fromEntries(kept));
}
