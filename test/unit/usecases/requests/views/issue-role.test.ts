import { issueRole } from '#usecases/requests/views/issue-role';
import { FakePermissions } from '#test/support/fakes/jira/fake-permissions';
import { PERSON, STATUS } from '#test/unit/usecases/kit/flow-world';
import { ISSUE, moveAndJudge } from '#test/unit/usecases/kit/issue-cases';
import { stage, waiting } from './panel-world';

describe('what somebody is on an issue', () => {
  const roleOf = async (
    who: string,
    arrange: (permissions: FakePermissions) => void,
    stages = [stage('acc-a'), stage('acc-b')],
  ) => {
    const { ledger } = await waiting(stages);
    const permissions = new FakePermissions();
    arrange(permissions);
    return issueRole({ permissions, ledger }, who, ISSUE);
  };
  const sees = (who: string) => (permissions: FakePermissions) => permissions.makeViewer(who, ISSUE);

  it('is agent for whoever works on it', async () => {
    const agent = (permissions: FakePermissions) => permissions.makeAgent('acc-agent', ISSUE);
    expect(await roleOf('acc-agent', agent)).toBe('agent');
  });

  it('is approver for those who were asked and may see the issue', async () => {
    expect(await roleOf('acc-a', sees('acc-a'))).toBe('approver');
  });

  it.each([
    ['who may not see the issue in Jira', 'acc-a', sees('acc-x')],
    ['whose stage has not come yet', 'acc-b', sees('acc-b')],
    ['who asked', PERSON, sees(PERSON)],
    ['who may merely see it', 'acc-x', sees('acc-x')],
  ])('is nothing for somebody %s', async (_what, who, arrange) => {
    expect(await roleOf(who, arrange)).toBeUndefined();
  });

  it('stays approver for those of a stage that is over, and becomes it for those of the next', async () => {
    const world = await waiting([stage('acc-a'), stage('acc-b')]);
    await moveAndJudge(world, 'acc-a', STATUS.approved);
    const permissions = new FakePermissions();
    for (const who of ['acc-a', 'acc-b']) permissions.makeViewer(who, ISSUE);
    const ports = { permissions, ledger: world.ledger };
    expect(await issueRole(ports, 'acc-a', ISSUE)).toBe('approver');
    expect(await issueRole(ports, 'acc-b', ISSUE)).toBe('approver');
    expect(await issueRole(ports, 'acc-b', '2')).toBeUndefined();
  });
});
