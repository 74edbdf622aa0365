import type { Lag, SiteMakers, SiteOptions } from './assemble-site';
import { createJiraSite, type JiraSite } from './jira';
import { LocalSite } from './local-site';
import { seed, type World } from './seed';
import { createEntra, type EntraSimulator } from './vendors/entra';

export type { World };

export interface SiteVendors {
  readonly [id: string]: EntraSimulator;
  readonly entra: EntraSimulator;
}

/** The whole local site. */
export type Site = LocalSite<JiraSite, SiteVendors, World> & { readonly entra: EntraSimulator };

function setLag(jira: JiraSite, { entra }: SiteVendors, { replicationMs, searchMs }: Lag): void {
  jira.configure({ searchLagMs: searchMs });
  Object.assign(entra.switches.replication, { objectMs: replicationMs, membershipMs: replicationMs });
}

const MAKERS: SiteMakers<JiraSite, SiteVendors, World> = {
  jira: (clock) => createJiraSite({ clock }),
  vendors: (clock) => ({ entra: createEntra({ clock }) }),
  seed: (parts) => seed({ ...parts, entra: parts.vendors.entra }),
  accountByEmail: (jira, email) => jira.accountByEmail(email)?.accountId,
  setLag,
  arrangeRequestType: (jira, arrangement) => jira.arrangeRequestType(arrangement),
};

/**
 * Boots a site: Jira, the vendors, the installed app and the seeded world. `appDir` holds manifest.yml and build/app
 * (default: the current folder). Throws when the app is not built.
 */
export async function createSite(options: SiteOptions = {}): Promise<Site> {
  const site = await LocalSite.boot(options, MAKERS);
  return Object.defineProperty(site, 'entra', { get: () => site.vendors.entra }) as Site;
}
