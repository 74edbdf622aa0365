import { cloudsSigningInAt } from '../clouds';
import type { RawUrl } from '../http/raw-url';
import { queryParts } from '../http/raw-url';
import type { JsonObject } from '../json';
import { findTenant, type World } from '../state/world';
import { refusals, TokenFault } from './token-fault';

const KNOWN_CLOUDS: JsonObject[] = [
  {
    preferred_network: 'login.microsoftonline.com',
    preferred_cache: 'login.windows.net',
    aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
  },
  {
    preferred_network: 'login.partner.microsoftonline.cn',
    preferred_cache: 'login.partner.microsoftonline.cn',
    aliases: ['login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'],
  },
  {
    preferred_network: 'login.microsoftonline.de',
    preferred_cache: 'login.microsoftonline.de',
    aliases: ['login.microsoftonline.de'],
  },
  {
    preferred_network: 'login.microsoftonline.us',
    preferred_cache: 'login.microsoftonline.us',
    aliases: ['login.microsoftonline.us', 'login.usgovcloudapi.net'],
  },
  {
    preferred_network: 'login-us.microsoftonline.com',
    preferred_cache: 'login-us.microsoftonline.com',
    aliases: ['login-us.microsoftonline.com'],
  },
];

/** Which sign-in hosts Microsoft knows, asked with an authorization endpoint of the caller's. */
export function instanceDiscovery(url: RawUrl): JsonObject {
  const asked = queryParts(url.query)?.find((part) => part.name === 'authorization_endpoint')?.value;
  if (asked === undefined) throw refusals.missingParameter('authorization_endpoint');
  const endpoint = /^(https:\/\/[^/]+\/[^/]+)\/oauth2\//.exec(asked)?.[1];
  if (endpoint === undefined) {
    throw new TokenFault(400, 'invalid_instance', 50049, 'Unknown or invalid instance.');
  }
  return {
    tenant_discovery_endpoint: `${endpoint}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: KNOWN_CLOUDS,
  };
}

/** The tenant's OpenID configuration, with endpoints at the base by which the caller came. */
export function openIdConfiguration(world: World, url: RawUrl, name: string, base: string): JsonObject {
  const tenant = findTenant(world, name);
  const clouds = cloudsSigningInAt(url.host);
  if (tenant === undefined || (clouds.length > 0 && !clouds.includes(tenant.cloud)))
    throw refusals.unknownTenant(name);
  const at = `${base}/${tenant.id}`;
  return {
    token_endpoint: `${at}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${at}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${at}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `https://${tenant.cloud.graphHost}/oidc/userinfo`,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${at}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${at}/oauth2/v2.0/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'auth_time', 'tid', 'ver'],
    tenant_region_scope: 'EU',
    cloud_instance_name: tenant.cloud.loginHost.replace(/^login\./, ''),
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: tenant.cloud.graphHost,
    rbac_url: 'https://pas.windows.net',
  };
}
