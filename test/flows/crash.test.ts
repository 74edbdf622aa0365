import { expectSameEndAfterEveryCrash, outcome, settle } from '../support/crash';
import type { CrashFlow } from '../support/crash';
import type { Desk } from '../support/desk';

async function approved(desk: Desk): Promise<string> {
  const key = await desk.ask('requester');
  await desk.move('approver', key, 'Approve');
  return key;
}

const flows: readonly Omit<CrashFlow, 'settle'>[] = [
  {
    name: 'receiving a request',
    before: (desk) => desk.raise('requester'),
    act: (desk) => desk.site.drain(),
    end: outcome,
  },
  {
    name: 'refusing an approval',
    before: (desk) => desk.ask('requester'),
    act: (desk, key) => desk.move('second-requester', key, 'Approve'),
    end: outcome,
  },
  {
    name: 'approving and provisioning',
    before: (desk) => desk.ask('requester'),
    act: (desk, key) => desk.move('approver', key, 'Approve'),
    end: outcome,
  },
  { name: 'revoking', before: approved, act: (desk, key) => desk.move('agent', key, 'Revoke'), end: outcome },
  {
    name: 'expiring',
    before: async (desk) => {
      const key = await desk.ask('requester', { duration: 'PT30M' });
      await desk.move('approver', key, 'Approve');
      return key;
    },
    act: (desk) => desk.site.advance('PT40M'),
    end: outcome,
  },
  {
    name: 'removing by request',
    before: async (desk) => {
      await approved(desk);
      return desk.ask('requester', { type: 'removal' });
    },
    act: (desk, key) => desk.move('approver', key, 'Approve'),
    end: outcome,
  },
];

describe.each(flows)('a crash while $name', (flow) => {
  it('after any single write ends in the same state as no crash at all', async () => {
    await expectSameEndAfterEveryCrash({ ...flow, settle });
  }, 120_000);
});
