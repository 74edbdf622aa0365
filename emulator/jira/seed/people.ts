import type { Account, AccountType, Group } from '../model/account';
import { accountOf } from '../state/lookups';
import { seededUuid } from '../state/sequences';
import type { SiteState } from '../state/site-state';

export interface AccountDraft {
  readonly displayName: string;
  readonly email?: string;
  /** Default `atlassian`. */
  readonly accountType?: AccountType;
  /** Whether others may see the e-mail address; default false. */
  readonly emailVisible?: boolean;
  readonly active?: boolean;
}

export function createAccount(state: SiteState, draft: AccountDraft): Account {
  const accountType = draft.accountType ?? 'atlassian';
  const email = draft.email ?? '';
  const accountId = `712020:${seededUuid(`account:${accountType}:${email}:${draft.displayName}`)}`;
  if (state.accounts.has(accountId))
    throw new Error(`Jira site: account ${draft.displayName} exists already`);
  const account: Account = {
    accountId,
    accountType,
    displayName: draft.displayName,
    email,
    emailVisible: draft.emailVisible ?? false,
    active: draft.active ?? true,
    timeZone: 'Etc/UTC',
  };
  state.accounts.set(accountId, account);
  return account;
}

export function createGroup(state: SiteState, name: string, memberIds: readonly string[] = []): Group {
  if (groupByName(state, name) !== undefined) throw new Error(`Jira site: group ${name} exists already`);
  const members = new Set(memberIds.map((id) => accountOf(state, id).accountId));
  const group: Group = { groupId: seededUuid(`group:${name}`), name, members };
  state.groups.set(group.groupId, group);
  return group;
}

/** Group names are compared without regard to case, as Jira does. */
export const groupByName = (state: SiteState, name: string): Group | undefined =>
  [...state.groups.values()].find((group) => group.name.toLowerCase() === name.toLowerCase());

export const accountByEmail = (state: SiteState, email: string): Account | undefined =>
  [...state.accounts.values()].find(
    (account) => account.email !== '' && account.email.toLowerCase() === email.toLowerCase(),
  );
