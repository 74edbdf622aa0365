/** Microsoft's clouds: L4 and L5 (DoD) share a sign-in host, every cloud has its own Graph host. */
export type CloudName = 'global' | 'us-l4' | 'us-dod' | 'china';

export interface Cloud {
  readonly name: CloudName;
  readonly loginHost: string;
  /** Other names of the sign-in host. */
  readonly loginAliases: readonly string[];
  readonly graphHost: string;
  /** Issuer of tokens for Graph, without the tenant. */
  readonly issuer: string;
}

const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  global: {
    name: 'global',
    loginHost: 'login.microsoftonline.com',
    loginAliases: ['login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    graphHost: 'graph.microsoft.com',
    issuer: 'https://sts.windows.net/',
  },
  'us-l4': {
    name: 'us-l4',
    loginHost: 'login.microsoftonline.us',
    loginAliases: ['login.usgovcloudapi.net'],
    graphHost: 'graph.microsoft.us',
    issuer: 'https://sts.windows.net/',
  },
  'us-dod': {
    name: 'us-dod',
    loginHost: 'login.microsoftonline.us',
    loginAliases: ['login.usgovcloudapi.net'],
    graphHost: 'dod-graph.microsoft.us',
    issuer: 'https://sts.windows.net/',
  },
  china: {
    name: 'china',
    loginHost: 'login.partner.microsoftonline.cn',
    loginAliases: ['login.chinacloudapi.cn'],
    graphHost: 'microsoftgraph.chinacloudapi.cn',
    issuer: 'https://sts.chinacloudapi.cn/',
  },
};

const ALL: readonly Cloud[] = Object.values(CLOUDS);

export function cloudNamed(name: CloudName): Cloud {
  return CLOUDS[name];
}

/** The clouds that sign in at this host; empty for a host that is no sign-in host (a local site). */
export function cloudsSigningInAt(host: string): readonly Cloud[] {
  return ALL.filter((cloud) => cloud.loginHost === host || cloud.loginAliases.includes(host));
}

export function cloudOfGraphHost(host: string): Cloud | undefined {
  return ALL.find((cloud) => cloud.graphHost === host);
}

/** Every host of every cloud, in lower case, without doubles. */
export function allHosts(): readonly string[] {
  return [...new Set(ALL.flatMap((cloud) => [cloud.loginHost, cloud.graphHost, ...cloud.loginAliases]))];
}
