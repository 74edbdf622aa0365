import { Application } from '#domain/catalog/application';
import { Stage } from '#domain/rules/rule';
import { lookUpStages, resolveStages } from '#usecases/requests/resolve-stages';
import { FakePeople } from '#test/support/fakes/jira/fake-people';

const people = new FakePeople(
  [
    { accountId: 'a', groupIds: ['team'] },
    { accountId: 'b', groupIds: ['team'] },
    { accountId: 'gone', groupIds: ['team'], active: false },
    { accountId: 'owner' },
    { accountId: 'asks', groupIds: ['team'] },
  ],
  ['nobody'],
);
const application = Application.parse({ id: 'wiki', name: 'Wiki', ownerAccountId: 'owner' });
const user = (accountId: string) => ({ kind: 'user', accountId });
const group = (groupId: string) => ({ kind: 'group', groupId });
const owner = { kind: 'application-owner' };

const lookUp = (stages: readonly object[], of = application, beneficiaryId = 'asks') =>
  lookUpStages(
    people,
    stages.map((stage) => Stage.parse(stage)),
    of,
    { requesterId: 'asks', beneficiaryId },
  );
const resolve = async (stages: readonly object[], of = application) =>
  resolveStages(await lookUp(stages, of));

it.each([
  ['people', [user('b'), user('a')], ['b', 'a']],
  ['a group, without who asks and who is gone', [group('team')], ['a', 'b']],
  ['the owner', [owner], ['owner']],
  ['all together, each once', [user('a'), group('team'), owner, user('owner')], ['a', 'b', 'owner']],
])('a stage is filled with %s', async (_what, approvers, expected) => {
  expect(await resolve([{ approvers }])).toEqual({
    kind: 'resolved',
    stages: [{ name: 'Approval', approvers: expected, need: 1 }],
  });
});

it.each([
  ['any', 1],
  ['all', 2],
  [2, 2],
])('a quorum of %s of two is %i', async (need, expected) => {
  expect(await resolve([{ approvers: [group('team')], need }])).toMatchObject({
    stages: [{ need: expected }],
  });
});

it.each([
  ['a number nobody can reach', [{ approvers: [group('team')], need: 3 }], { found: 2, need: 3 }],
  ['all of nobody', [{ approvers: [user('gone')], need: 'all' }], { found: 0, need: 1 }],
  ['only who asks', [{ approvers: [user('asks')] }], { found: 0, need: 1 }],
  ['an account that does not exist', [{ approvers: [user('unknown')] }], { found: 0, need: 1 }],
  ['an empty group', [{ approvers: [group('nobody')] }], { found: 0, need: 1 }],
  ['a group that does not exist', [{ approvers: [group('unknown')] }], { found: 0, need: 1 }],
  [
    'a later stage that nobody can meet',
    [{ approvers: [user('a')] }, { name: 'Second', approvers: [user('gone')] }],
    { stage: 'Second', found: 0, need: 1 },
  ],
])('%s is reported, not softened', async (_what, stages, unmet) => {
  expect(await resolve(stages)).toMatchObject({ kind: 'unmet', ...unmet });
});

it('an application without an owner has nobody to ask', async () => {
  const { ownerAccountId: _owner, ...orphan } = application;
  expect(await resolve([{ approvers: [owner] }], orphan)).toMatchObject({ kind: 'unmet', found: 0 });
});

it('whoever is left out of a stage is named with the reason', async () => {
  const approvers = [user('gone'), group('team'), group('nobody'), group('unknown'), owner];
  const { ownerAccountId: _owner, ...orphan } = application;
  expect(await lookUp([{ approvers, need: 'all' }], orphan, 'b')).toMatchObject([
    {
      approvers: ['a'],
      need: 1,
      quorum: 'all',
      skipped: [
        { why: 'inactive', accountId: 'gone' },
        { why: 'beneficiary', accountId: 'b' },
        { why: 'requester', accountId: 'asks' },
        { why: 'group-empty', groupId: 'nobody' },
        { why: 'group-gone', groupId: 'unknown' },
        { why: 'no-owner' },
      ],
    },
  ]);
});
