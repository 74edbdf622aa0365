import type { Grant, GrantFields } from '#domain/grants/grant';
import { grantStates } from '#domain/kit/codes';
import type { GrantCriteria } from '#ports/grant-criteria';
import type { Ledger } from '#ports/ledger';
import { collect } from './collect';
import type { LedgerHarness } from './ledger-harness';
import { aGrant, binding, minute } from './samples';

const OTHER = '712020:00000000-0000-4000-8000-000000000002';
const people = [OTHER, undefined] as const;

/** Every state, two people, two applications, two connections, some with an end, some waiting. */
function mixed(): Grant[] {
  return Array.from({ length: 48 }, (_, n) => {
    const state = grantStates[n % grantStates.length] ?? 'active';
    const person = people[n % 5 === 0 ? 0 : 1];
    return aGrant(String(100 + n), {
      state,
      applicationId: n % 3 === 0 ? 'chat' : 'wiki',
      binding: binding(`group-${n}`, n % 4 === 0 ? 'okta' : 'entra'),
      updatedAt: minute(n),
      dueAt: minute(n),
      job: { ...aGrant('1').job, dueAt: minute(n), waiting: state.endsWith('provisioning') && n % 12 < 6 },
      ...(person === undefined ? {} : { beneficiaryId: person }),
      ...(n % 2 === 1 ? { expiresAt: minute(100 - n) } : {}),
    });
  });
}

async function stored(ledger: Ledger): Promise<Grant[]> {
  const all = mixed();
  for (let from = 0; from < all.length; from += 20)
    await ledger.commit({ grants: all.slice(from, from + 20), audit: [] });
  return all;
}

/** In the words of the port, for comparison: the answer must be this set, whatever index was read. */
function expected(all: readonly Grant[], criteria: GrantCriteria): string[] {
  const { applicationId, beneficiaryId, connectionId, endsBy, state, waiting } = criteria;
  const wantedState = state ?? (endsBy === undefined ? undefined : 'active');
  return all
    .filter((grant) => applicationId === undefined || grant.applicationId === applicationId)
    .filter((grant) => beneficiaryId === undefined || grant.beneficiaryId === beneficiaryId)
    .filter((grant) => connectionId === undefined || grant.binding.connectionId === connectionId)
    .filter((grant) => wantedState === undefined || grant.state === wantedState)
    .filter((grant) => waiting === undefined || grant.job.waiting)
    .filter((grant: GrantFields) => endsBy === undefined || (grant.expiresAt ?? '9') <= endsBy)
    .map(({ id }) => id)
    .sort();
}

const found = (ledger: Ledger, criteria: GrantCriteria, limit = 7) =>
  collect((page) => ledger.searchGrants(criteria, page), limit);

const questions: [string, GrantCriteria][] = [
  ['everything', {}],
  ['of one application', { applicationId: 'chat' }],
  ['of one person', { beneficiaryId: OTHER }],
  ['of one connection', { connectionId: 'okta' }],
  ['that end soon', { endsBy: minute(80) }],
  ['that wait', { waiting: true }],
  ['of one application in a state of few', { applicationId: 'chat', state: 'needs-attention' }],
  ['of one application in a state of many', { applicationId: 'wiki', state: 'ended' }],
  ['of one connection in one state', { connectionId: 'entra', state: 'active' }],
  [
    'of one person that end soon in one application',
    {
      beneficiaryId: OTHER,
      endsBy: minute(99),
      applicationId: 'wiki',
    },
  ],
  [
    'of one connection and application that wait',
    {
      connectionId: 'entra',
      applicationId: 'wiki',
      waiting: true,
    },
  ],
  ['of one connection that end soon', { connectionId: 'entra', endsBy: minute(90) }],
  ['that nothing fits', { beneficiaryId: OTHER, connectionId: 'none' }],
];

/** What a search of grants answers, whatever is combined. */
export function describeLedgerSearch(make: () => LedgerHarness): void {
  it.each(questions)('finds each of the grants %s once, by page', async (_what, criteria) => {
    const { ledger } = make();
    const all = await stored(ledger);
    const ids = (await found(ledger, criteria)).map(({ id }) => id);
    expect([...ids].sort()).toEqual(expected(all, criteria));
  });

  it.each(grantStates)('finds each of the grants that are %s once', async (state) => {
    const { ledger } = make();
    const all = await stored(ledger);
    const ids = (await found(ledger, { state })).map(({ id }) => id);
    expect([...ids].sort()).toEqual(expected(all, { state }));
    expect(ids.length).toBeGreaterThan(0);
  });

  it('shows what changed last first, and what ends first first', async () => {
    const { ledger } = make();
    const all = await stored(ledger);
    const latest = await found(ledger, {});
    expect(latest.map(({ id }) => id)).toEqual(all.map(({ id }) => id).reverse());
    const ending = (await found(ledger, { endsBy: minute(99) })).map(
      ({ expiresAt }: GrantFields) => expiresAt,
    );
    expect(ending.length).toBeGreaterThan(1);
    expect(ending).toEqual([...ending].sort());
  });
}
