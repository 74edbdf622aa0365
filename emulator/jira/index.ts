import type { ProductEvent } from '../contracts';
import { ALL_ROUTES } from './all-routes';
import { dispatch } from './http/router';
import type { JiraSite, JiraSiteOptions } from './jira-site';
import { SearchIndex } from './jql/search-index';
import { installDefaultGrants } from './seed/grants';
import { accountByEmail, createAccount } from './seed/people';
import { installSystemFields } from './seed/system-fields';
import type { SiteCore } from './site-core';
import { seeding } from './site-seeding';
import { createState, type SiteSettings } from './state/site-state';

export type { JiraSite, JiraSiteOptions } from './jira-site';
export { ADMIN_GROUP, ROLE } from './seed/grants';

/** A Jira Cloud site with Jira Service Management: empty but for system fields, roles and the app's account. */
export function createJiraSite(options: JiraSiteOptions): JiraSite {
  const state = createState(options.clock, options.baseUrl ?? 'https://site.example');
  installSystemFields(state);
  const app = createAccount(state, { displayName: options.appName ?? 'Gatehouse', accountType: 'app' });
  installDefaultGrants(state, app.accountId);
  const listeners: ((event: ProductEvent) => void)[] = [];
  const core: SiteCore = {
    state,
    index: new SearchIndex(state),
    appAccountId: app.accountId,
    unmodelled: [],
    recentWrites: new Map(),
    emit: (event) => {
      for (const listener of listeners) listener(structuredClone(event));
    },
  };
  return {
    ...seeding(state, app.accountId),
    state,
    memory: core,
    appAccountId: app.accountId,
    unmodelled: core.unmodelled,
    configure: (settings) => configure(core, settings),
    accountByEmail: (email) => accountByEmail(state, email),
    onEvent: (listener) => void listeners.push(listener),
    fetch: (request, caller) => dispatch(core, ALL_ROUTES, request, caller),
  };
}

/** Switching the search lag takes a picture of now: what exists is indexed already. */
function configure(core: SiteCore, settings: Partial<SiteSettings>): void {
  Object.assign(core.state.settings, settings);
  if (settings.searchLagMs !== undefined) core.index.baseline();
}
