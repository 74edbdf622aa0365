import type { Account } from '../model/account';
import { accountOf } from '../state/lookups';
import type { SiteState } from '../state/site-state';

/** For whom something is rendered: e-mail addresses depend on it. */
export interface Viewer {
  readonly state: SiteState;
  readonly account: Account;
}

const SIZES = ['48x48', '24x24', '16x16', '32x32'] as const;

const avatars = (state: SiteState, account: Account): Record<string, string> =>
  Object.fromEntries(
    SIZES.map((size) => [
      size,
      `${state.baseUrl}/avatars/${encodeURIComponent(account.accountId)}?size=${size}`,
    ]),
  );

/** Present only when the profile shows it or the viewer looks at themselves. */
const email = (viewer: Viewer, account: Account): { emailAddress?: string } =>
  account.email !== '' && (account.emailVisible || viewer.account.accountId === account.accountId)
    ? { emailAddress: account.email }
    : {};

const selfLink = (state: SiteState, account: Account): string =>
  `${state.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(account.accountId)}`;

export function userJson(viewer: Viewer, accountId: string) {
  const account = accountOf(viewer.state, accountId);
  return {
    self: selfLink(viewer.state, account),
    accountId: account.accountId,
    accountType: account.accountType,
    ...email(viewer, account),
    avatarUrls: avatars(viewer.state, account),
    displayName: account.displayName,
    active: account.active,
    timeZone: account.timeZone,
  };
}

export const userOrNull = (viewer: Viewer, accountId: unknown) =>
  typeof accountId === 'string' ? userJson(viewer, accountId) : null;

/** The service desk API's own shape of a person. */
export function deskUserJson(viewer: Viewer, accountId: string) {
  const account = accountOf(viewer.state, accountId);
  const self = selfLink(viewer.state, account);
  return {
    accountId: account.accountId,
    ...email(viewer, account),
    displayName: account.displayName,
    active: account.active,
    timeZone: account.timeZone,
    _links: { jiraRest: self, avatarUrls: avatars(viewer.state, account), self },
  };
}
