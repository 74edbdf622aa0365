import type { CallGraph } from './call-graph';
import type { GraphApps } from './graph-apps';
import { createGraphApps } from './graph-apps';
import { path, send, SiteError } from './http';
import type { EntraApp } from './world';

export interface GraphUser {
  readonly id: string;
  readonly displayName: string | null;
  readonly userPrincipalName?: string;
  readonly mail?: string | null;
  readonly userType?: string | null;
  readonly accountEnabled?: boolean;
}

export interface GraphGroup {
  readonly id: string;
  readonly displayName: string;
  readonly description?: string | null;
  readonly groupTypes?: readonly string[];
  readonly securityEnabled?: boolean;
  readonly mailEnabled?: boolean;
  readonly onPremisesSyncEnabled?: boolean | null;
  readonly isAssignableToRole?: boolean | null;
  readonly isManagementRestricted?: boolean | null;
  readonly membershipRule?: string | null;
}

interface GraphPage<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

const GRAPH = '/entra/v1.0';
const USER_FIELDS = 'id,displayName,userPrincipalName,mail,userType,accountEnabled';
const GROUP_FIELDS =
  'id,displayName,description,groupTypes,securityEnabled,mailEnabled,onPremisesSyncEnabled,isAssignableToRole,isManagementRestricted,membershipRule';

/** The directory as its administrators see it. */
export interface GraphClient {
  readonly apps: GraphApps;
  groups(): Promise<readonly GraphGroup[]>;
  members(groupId: string): Promise<readonly GraphUser[]>;
  users(): Promise<readonly GraphUser[]>;
  /** A security group that lives in the cloud. */
  createGroup(displayName: string): Promise<GraphGroup>;
  addMember(groupId: string, userId: string): Promise<void>;
  removeMember(groupId: string, userId: string): Promise<void>;
}

/** Takes a token at the first call and again after a 401 (virtual time runs ahead of token lifetimes). */
export function createGraphClient(app: EntraApp): GraphClient {
  let token: Promise<string> | undefined;
  const authorised: CallGraph = async <T>(url: string, more: Parameters<CallGraph>[1] = {}): Promise<T> => {
    token ??= takeToken(app);
    const headers = { authorization: `Bearer ${await token}` };
    return send<T>(url, { ...more, headers });
  };
  const call: CallGraph = async (url, more) => {
    try {
      return await authorised(url, more);
    } catch (error) {
      const expired = error instanceof SiteError && error.status === 401;
      token = undefined;
      if (!expired) throw error;
      return authorised(url, more);
    }
  };
  return {
    apps: createGraphApps((url, more) => call(`${GRAPH}${url}`, more)),
    groups: () => pages(call, `${GRAPH}/groups?$select=${GROUP_FIELDS}&$top=100`),
    members: (id) => pages(call, `${GRAPH}${path`/groups/${id}/members`}?$select=${USER_FIELDS}&$top=100`),
    users: () => pages(call, `${GRAPH}/users?$select=${USER_FIELDS}&$top=100`),
    createGroup: (displayName) => call(`${GRAPH}/groups`, { method: 'POST', body: newGroup(displayName) }),
    addMember: (group, user) =>
      call(`${GRAPH}${path`/groups/${group}/members/$ref`}`, { method: 'POST', body: reference(user) }),
    removeMember: (group, user) =>
      call(`${GRAPH}${path`/groups/${group}/members/${user}/$ref`}`, { method: 'DELETE' }),
  };
}

const newGroup = (displayName: string): unknown => ({
  displayName,
  mailEnabled: false,
  mailNickname: displayName.replace(/[^A-Za-z0-9]+/g, '').slice(0, 40) || 'group',
  securityEnabled: true,
});

const reference = (userId: string): unknown => ({
  '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${encodeURIComponent(userId)}`,
});

async function takeToken(app: EntraApp): Promise<string> {
  const body = new URLSearchParams({
    client_id: app.clientId,
    client_secret: app.clientSecret,
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  });
  const url = path`/entra/${app.tenantId}/oauth2/v2.0/token`;
  const answer = await send<{ readonly access_token: string }>(url, { method: 'POST', body });
  return answer.access_token;
}

/** Follows next links to the end; they name the vendor's host, which the local site serves below /entra. */
async function pages<T>(get: CallGraph, first: string): Promise<readonly T[]> {
  const found: T[] = [];
  for (let next: string | undefined = first; next !== undefined;) {
    const page: GraphPage<T> = await get<GraphPage<T>>(next);
    found.push(...page.value);
    next = page['@odata.nextLink']?.replace(/^.*?\/v1\.0\//, `${GRAPH}/`);
  }
  return found;
}
