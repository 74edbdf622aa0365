import { reasonCodes, reasonSentences } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';
import { attentionNotices } from '#domain/requests/request-notices';
import { expectedGrantNotices } from '#domain/requests/grant-notices';
import { situationOf } from '#usecases/requests/views/portal-situation';
import { uncountedApprovals } from '#usecases/requests/views/uncounted-approvals';
import { retryGrant } from '#usecases/grants/retry-grant';
import { recallAsk } from '#usecases/rules/recall-ask';
import { aGrant, aRequest, minute } from '#test/conformance/ports/samples';
import { ADMIN, adminWorld, grant, portal, seed } from './admin-world';

/** What the program makes of each reason, as lists of codes: what it does must agree with them, whatever it reads. */

/** The request could not be read. */
const readingStops: readonly ReasonCode[] = [
  'missing-application',
  'missing-level',
  'unknown-application',
  'ambiguous-application',
  'application-disabled',
  'unknown-level',
  'ambiguous-level',
  'unreadable-duration',
  'beneficiary-unreadable',
];
/** It was read, and could not be decided. */
const decidingStops: readonly ReasonCode[] = [
  'requester-email-unknown',
  'rule-time-unknown',
  'missing-justification',
  'nothing-to-remove',
  'nothing-to-change',
  'level-without-entitlements',
  'too-many-entitlements',
  'no-approver',
];
/** Their details name rules and stages. */
const withoutDetail: readonly ReasonCode[] = [
  'missing-justification',
  'requester-email-unknown',
  'rule-time-unknown',
  'no-approver',
];
/** What customers are asked to put right, and where. */
const fixable: Readonly<Partial<Record<ReasonCode, string>>> = {
  'missing-application': 'application',
  'unknown-application': 'application',
  'application-disabled': 'application',
  'missing-level': 'level',
  'unknown-level': 'level',
  'unreadable-duration': 'duration',
  'missing-justification': 'justification',
  'beneficiary-unreadable': 'person',
  'nothing-to-remove': 'nothing-held',
  'nothing-to-change': 'nothing-held',
};
/** Nobody knows which account the person is, or that account cannot be used. */
const aboutThePerson: readonly ReasonCode[] = [
  'email-unknown',
  'principal-none',
  'principal-ambiguous',
  'principal-guest',
  'principal-disabled',
  'principal-gone',
];

const textOf = (notice: unknown) => JSON.stringify(notice);
const which = (holds: (code: ReasonCode) => boolean) => reasonCodes.filter(holds).sort();
const sorted = (list: readonly ReasonCode[]) => [...list].sort();

it('a request that stopped tells customers the detail, but not of rules and stages', () => {
  for (const code of [...readingStops, ...decidingStops]) {
    const [inside, open] = attentionNotices(
      { code, said: { key: 'vendor.made-up', english: 'detail-7' } },
      minute(1),
    );
    expect(textOf(inside)).toContain('detail-7');
    expect([code, textOf(open).includes('detail-7')]).toEqual([code, !withoutDetail.includes(code)]);
    expect(textOf(open)).toContain(reasonSentences[code]);
  }
});

it('a grant that stopped tells customers nothing of why', () => {
  for (const code of reasonCodes) {
    const attention = { code, said: { key: 'vendor.made-up', english: 'detail-7' } };
    const stopped = aGrant('1', { state: 'needs-attention', during: 'provisioning', attention });
    const [inside, open, ...more] = expectedGrantNotices(
      aRequest('1', { state: 'in-progress' }),
      [stopped],
      [],
    );
    expect(more).toEqual([]);
    expect(textOf(inside?.paragraphs)).toContain('detail-7');
    expect(open?.audience).toBe('public');
    expect(textOf(open?.paragraphs)).not.toContain('detail-7');
    expect(textOf(open?.paragraphs)).not.toContain(reasonSentences[code]);
  }
});

it('customers are asked to put right what only they can, and nothing else', () => {
  const asked = reasonCodes.flatMap((code) => {
    const request = aRequest('1', { state: 'needs-attention', attention: { code } });
    const situation = situationOf(request, []);
    return situation.code === 'fix-request' ? [[code, situation.field] as const] : [];
  });
  expect(Object.fromEntries(asked)).toEqual(fixable);
});

it('the ask of a request is known once it could be read', async () => {
  const world = adminWorld();
  await seed(world);
  const { catalog } = await world.catalog.load();
  const request = aRequest('1', { portal, applicationId: 'wiki', levelId: 'user', state: 'needs-attention' });
  const recalled = which(
    (code) => recallAsk(catalog, { ...request, attention: { code } }).kind === 'recalled',
  );
  expect(recalled).toEqual(sorted(decidingStops));
});

it('who the person is, is asked anew by a retry where the account was the trouble, and forgotten nowhere else', async () => {
  const world = adminWorld();
  /** Nobody was found yet whose e-mail is unknown. */
  const known = (code: ReasonCode) => (code === 'email-unknown' ? {} : { principalId: 'p-1' });
  const job = { ...grant().job, writeSent: false };
  const stopped = reasonCodes.map((code) =>
    grant({
      id: code,
      state: 'needs-attention',
      during: 'provisioning',
      attention: { code },
      job,
      ...known(code),
    }),
  );
  for (const one of stopped) await world.ledger.commit({ grants: [one], audit: [] });
  for (const { id } of stopped) await retryGrant(world.ports, 'acc-admin', id);
  const grants = await Promise.all(stopped.map(({ id }) => world.ledger.grant(id)));
  const asked = grants.filter((one) => one?.principalId === undefined).map((one) => one?.id);
  expect(asked.sort()).toEqual(sorted(aboutThePerson));
});

it('a new identity mapping drives what stopped for the person, and nothing else', async () => {
  const world = adminWorld();
  await seed(world);
  world.directory.people.set('one', { kind: 'one', principal: { id: 'oid-1', label: 'Person One' } });
  const stopped = reasonCodes.map((code) =>
    grant({ id: code, state: 'needs-attention', during: 'provisioning', attention: { code } }),
  );
  for (const one of stopped) await world.ledger.commit({ grants: [one], audit: [] });
  const mapping = {
    connectionId: 'main',
    accountId: 'acc-person',
    principal: 'one',
    acceptGuest: false,
  };
  await world.operations['identityMappings.save'](mapping, ADMIN);
  const grants = await Promise.all(stopped.map(({ id }) => world.ledger.grant(id)));
  const driven = grants.filter((one) => one?.state === 'provisioning').map((one) => one.id);
  expect(driven.sort()).toEqual(sorted(aboutThePerson));
});

it('of what did not count, only that a request is closed still matters when nothing waits any more', async () => {
  const { ports } = adminWorld();
  const matters: string[] = [];
  for (const [index, code] of reasonCodes.entries()) {
    const facts = { changeId: '17', changedAt: minute(1), code };
    const subject = `issue:${index}`;
    await ports.audit.append([{ subject, action: 'approval-refused', actor: 'acc-a', at: minute(2), facts }]);
    const [shown] = await uncountedApprovals(
      ports.audit,
      aRequest(String(index), { state: 'fulfilled', approvals: [] }),
    );
    expect(shown?.reason.code).toBe(code);
    if (shown?.matters === true) matters.push(code);
  }
  expect(matters).toEqual(['request-closed']);
});
