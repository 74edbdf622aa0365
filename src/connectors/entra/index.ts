import type { Connector, ConnectorDefinition, ConnectorIo } from '#connectors/contract';
import { clouds, entraHosts } from './clouds';
import { EntraConfig, entraSecretKeys } from './config';
import { createGroup } from './groups/create-group';
import { findPrincipal } from './membership/find-principal';
import { openGraph } from './graph/graph-client';
import { entraGuide } from './guide';
import { inspectGroup } from './groups/inspect-group';
import { grantMembership, revokeMembership } from './membership/membership';
import { listMembers, observeMembership } from './membership/observe';
import { searchGroups } from './groups/search-groups';
import { testConnection } from './checks/test-connection';
import { openTokenSource } from './token/token-source';
import { entraWords } from './words';

/** Microsoft Entra ID: people are users, entitlements are cloud groups. Set-up and permissions: README.md. */
export const entra: ConnectorDefinition<EntraConfig> = {
  id: 'entra',
  displayName: 'Microsoft Entra ID',
  hosts: entraHosts,
  config: EntraConfig,
  words: entraWords,
  secretKeys: entraSecretKeys,
  entitlementTypes: ['group'],
  guide: entraGuide,
  open,
};

function open(config: EntraConfig, io: ConnectorIo): Connector {
  const tokens = openTokenSource(config, io);
  const graph = openGraph(clouds[config.cloud].graphHost, tokens, io);
  return {
    testConnection: () => testConnection(config, tokens, graph, io),
    findPrincipal: (query) => findPrincipal(graph, query),
    searchEntitlements: (text, cursor) => searchGroups(graph, text, cursor),
    inspectEntitlement: (ref) => inspectGroup(graph, ref),
    createEntitlement: (draft) => createGroup(graph, draft),
    listGrants: (of, cursor) => listMembers(graph, of, cursor),
    observe: (target) => observeMembership(graph, target),
    grant: (target) => grantMembership(graph, target),
    revoke: (target) => revokeMembership(graph, target),
  };
}
