import type { JiraCaller } from '../../contracts';
import type { Account } from '../model/account';
import type { SiteState } from '../state/site-state';
import { Refusal } from './refusal';

/** Whoever the request acts as. */
export interface Actor {
  readonly account: Account;
  /** The request came through the app: events it causes are `selfGenerated`. */
  readonly viaApp: boolean;
  /** OAuth scopes of the app; undefined for a person's own client, which is not bound by scopes. */
  readonly scopes: readonly string[] | undefined;
}

export function actorFor(state: SiteState, appAccountId: string, caller: JiraCaller): Actor {
  const accountId = caller.kind === 'app' ? appAccountId : caller.accountId;
  const account = state.accounts.get(accountId);
  if (account === undefined || !account.active) throw unauthenticated();
  // A portal-only customer has no Atlassian token that an app could borrow.
  if (caller.kind === 'app-as-user' && account.accountType === 'customer') throw unauthenticated();
  const viaApp = caller.kind !== 'user';
  return { account, viaApp, scopes: caller.kind === 'user' ? undefined : caller.scopes };
}

const unauthenticated = (): Refusal =>
  new Refusal(401, ['You are not authenticated. Authentication required to perform this operation.']);
