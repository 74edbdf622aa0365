/** One national cloud: where its tokens come from and where its Graph lives. */
export interface Cloud {
  readonly name: string;
  readonly loginHost: string;
  readonly graphHost: string;
}

export const cloudIds = ['global', 'us-l4', 'us-l5', 'china'] as const;
export type CloudId = (typeof cloudIds)[number];

/** Microsoft's national cloud deployments; the global one also serves US GCC tenants. */
export const clouds: Readonly<Record<CloudId, Cloud>> = {
  global: {
    name: 'Microsoft Entra ID (worldwide)',
    loginHost: 'login.microsoftonline.com',
    graphHost: 'graph.microsoft.com',
  },
  'us-l4': {
    name: 'US Government L4',
    loginHost: 'login.microsoftonline.us',
    graphHost: 'graph.microsoft.us',
  },
  'us-l5': {
    name: 'US Government L5 (DoD)',
    loginHost: 'login.microsoftonline.us',
    graphHost: 'dod-graph.microsoft.us',
  },
  china: {
    name: 'Microsoft Entra China (21Vianet)',
    loginHost: 'login.partner.microsoftonline.cn',
    graphHost: 'microsoftgraph.chinacloudapi.cn',
  },
};

/** Every host the connector may call, each once: the egress list of the manifest. */
export const entraHosts: readonly string[] = [
  ...new Set(cloudIds.flatMap((id) => [clouds[id].loginHost, clouds[id].graphHost])),
];
