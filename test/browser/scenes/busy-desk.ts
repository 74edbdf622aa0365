import { known } from './scene-site';
import type { SceneSite } from './scene-site';

const WHY = 'Release 4.2 needs it until the end of the month.';

/** Approved and proven. */
async function granted(site: SceneSite, who: string, level: string, duration: string): Promise<string> {
  const key = await site.ask(who, { level, duration, justification: WHY });
  await site.advance('PT2H');
  await site.move('approver', key, 'Approve');
  return key;
}

/** The first week: access that was given, ended, denied and refused. */
async function firstWeek(site: SceneSite): Promise<void> {
  await granted(site, 'requester', 'User', '30 days');
  const revoked = await granted(site, 'second-requester', 'User', '60 days');
  await site.advance('P1D');
  const denied = await site.ask('second-requester', { application: 'Finance Ledger' });
  await site.move('approver', denied, 'Deny');
  await site.ask('contractor', {});
  await site.advance('P1D');
  await granted(site, 'long-time-member', 'User', '12 days');
  await site.ask('agent', { application: 'Source Hub', level: 'Reader', duration: '30 days' });
  await site.advance('P1D');
  await site.move('agent', revoked, 'Revoke');
  await granted(site, 'owner', 'User', '2 days');
  await site.advance('P2D');
}

/** Issues that the scenes show. */
export interface BusyDesk {
  readonly waiting: string;
  readonly wrongApproval: string;
  readonly provisioned: string;
  readonly attention: string;
  readonly twoStages: string;
  readonly missingJustification: string;
}

/** Today: one issue for each thing that can be the matter with a request. */
async function today(site: SceneSite): Promise<BusyDesk> {
  const provisioned = await granted(site, 'requester', 'User', '90 days');
  const attention = await granted(site, 'ambiguous', 'User', '30 days');
  await granted(site, 'absent', 'User', '30 days');
  const twoStages = await site.ask('requester', {
    application: 'Finance Ledger',
    level: 'Admin',
    duration: '5 days',
    justification: 'Closing the books of the year.',
  });
  await site.move('owner', twoStages, 'Approve');
  const missingJustification = await site.ask('second-requester', { level: 'Admin' });
  const wrongApproval = await site.ask('second-requester', { duration: '14 days' });
  await site.move('agent', wrongApproval, 'Approve');
  await site.advance('PT30M');
  const waiting = await site.ask('customer', { application: 'Finance Ledger', duration: '30 days' });
  return { waiting, wrongApproval, provisioned, attention, twoStages, missingJustification };
}

/** A desk after its first week at work; virtual time stands at the afternoon of the last day. */
export async function fillDesk(site: SceneSite): Promise<BusyDesk> {
  await site.admin('connections.test', { id: 'entra' });
  await firstWeek(site);
  const desk = await today(site);
  await site.admin('identityMappings.save', {
    accountId: known(site.world.jira.users, 'hidden-email').accountId,
    connectionId: 'entra',
    principal: known(site.world.entra.users, 'agent').id,
  });
  await site.advance('PT1H');
  return desk;
}
