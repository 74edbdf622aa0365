import type { CallGraph } from './call-graph';
import { path } from './http';

/** `appId` of Microsoft Graph in every tenant. */
const GRAPH_APP = '00000003-0000-0000-c000-000000000000';

interface ResourceAccess {
  readonly resourceAppId: string;
  readonly resourceAccess: readonly { readonly id: string; readonly type: string }[];
}

export interface GraphSecret {
  readonly keyId: string;
  readonly displayName: string | null;
  readonly hint: string | null;
  readonly endDateTime: string;
  /** Told once, in the answer that makes it. */
  readonly secretText: string | null;
}

export interface GraphApp {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly passwordCredentials: readonly GraphSecret[];
  readonly requiredResourceAccess: readonly ResourceAccess[];
}

/** An application permission of Microsoft Graph. */
export interface Permission {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
}

/** One line of an application's permissions: what it asks for, and whether an administrator agreed. */
export interface AskedPermission extends Permission {
  readonly granted: boolean;
}

/** App registrations, through the documented calls of Graph. */
export interface GraphApps {
  list(): Promise<readonly GraphApp[]>;
  /** Registers an application and its service principal, as the portal does in one go. */
  register(displayName: string): Promise<GraphApp>;
  addSecret(app: GraphApp, displayName: string, endDateTime: string): Promise<GraphSecret>;
  removeSecret(app: GraphApp, keyId: string): Promise<void>;
  /** All application permissions that Microsoft Graph offers. */
  permissions(): Promise<readonly Permission[]>;
  asked(app: GraphApp): Promise<readonly AskedPermission[]>;
  ask(app: GraphApp, permissionId: string): Promise<void>;
  /** Asks no longer, and takes a consent back. */
  drop(app: GraphApp, permissionId: string): Promise<void>;
  /** Admin consent to everything the application asks for. */
  consent(app: GraphApp): Promise<void>;
}

interface Assignment {
  readonly id: string;
  readonly appRoleId: string;
}

interface Principal {
  readonly id: string;
  readonly appRoles: readonly Permission[];
}

interface List<T> {
  readonly value: readonly T[];
}

const askedIds = (app: GraphApp): readonly string[] =>
  app.requiredResourceAccess
    .filter(({ resourceAppId }) => resourceAppId === GRAPH_APP)
    .flatMap(({ resourceAccess }) =>
      resourceAccess.filter(({ type }) => type === 'Role').map(({ id }) => id),
    );

const accessOf = (ids: readonly string[]): readonly ResourceAccess[] => [
  { resourceAppId: GRAPH_APP, resourceAccess: ids.map((id) => ({ id, type: 'Role' })) },
];

type Secrets = Pick<GraphApps, 'addSecret' | 'removeSecret'>;
type Registrations = Pick<GraphApps, 'list' | 'register'>;
type Permissions = Omit<GraphApps, keyof Secrets | keyof Registrations>;

export const createGraphApps = (call: CallGraph): GraphApps => ({
  ...registrationsOf(call),
  ...secretsOf(call),
  ...permissionsOf(call),
});

const registrationsOf = (call: CallGraph): Registrations => ({
  list: async () => (await call<List<GraphApp>>('/applications?$top=100')).value,
  register: async (displayName) => {
    const app = await call<GraphApp>('/applications', { method: 'POST', body: { displayName } });
    await call('/servicePrincipals', { method: 'POST', body: { appId: app.appId } });
    return app;
  },
});

const secretsOf = (call: CallGraph): Secrets => ({
  addSecret: (app, displayName, endDateTime) =>
    call(path`/applications/${app.id}/addPassword`, {
      method: 'POST',
      body: { passwordCredential: { displayName, endDateTime } },
    }),
  removeSecret: (app, keyId) =>
    call(path`/applications/${app.id}/removePassword`, { method: 'POST', body: { keyId } }),
});

/** What is behind an application's permissions: its principal with the roles given to it, and what it asks for. */
function reading(call: CallGraph) {
  const principal = (appId: string): Promise<Principal> =>
    call(`/servicePrincipals(appId='${encodeURIComponent(appId)}')?$select=id,appRoles`);
  const given = async (principalId: string): Promise<readonly Assignment[]> =>
    (await call<List<Assignment>>(path`/servicePrincipals/${principalId}/appRoleAssignments`)).value;
  /** As it is now: a view may be older. */
  const asks = async (app: GraphApp): Promise<readonly string[]> =>
    askedIds(await call<GraphApp>(path`/applications/${app.id}`));
  return { principal, given, asks };
}

function permissionsOf(call: CallGraph): Permissions {
  const { principal, given, asks } = reading(call);
  const setAsked = (app: GraphApp, ids: readonly string[]): Promise<void> =>
    call(path`/applications/${app.id}`, {
      method: 'PATCH',
      body: { requiredResourceAccess: accessOf(ids) },
    });
  return {
    permissions: async () => (await principal(GRAPH_APP)).appRoles,
    asked: async (app) => {
      const [{ appRoles }, { id }] = await Promise.all([principal(GRAPH_APP), principal(app.appId)]);
      const granted = new Set((await given(id)).map(({ appRoleId }) => appRoleId));
      const wanted = new Set([...askedIds(app), ...granted]);
      return appRoles
        .filter((role) => wanted.has(role.id))
        .map((role) => ({ ...role, granted: granted.has(role.id) }));
    },
    ask: async (app, permissionId) => setAsked(app, [...(await asks(app)), permissionId]),
    drop: async (app, permissionId) => {
      const left = (await asks(app)).filter((id) => id !== permissionId);
      await setAsked(app, left);
      const { id } = await principal(app.appId);
      const held = (await given(id)).find(({ appRoleId }) => appRoleId === permissionId);
      if (held !== undefined)
        await call(path`/servicePrincipals/${id}/appRoleAssignments/${held.id}`, { method: 'DELETE' });
    },
    consent: async (app) => {
      const [graph, own] = await Promise.all([principal(GRAPH_APP), principal(app.appId)]);
      const held = new Set((await given(own.id)).map(({ appRoleId }) => appRoleId));
      for (const appRoleId of (await asks(app)).filter((id) => !held.has(id))) {
        const body = { principalId: own.id, resourceId: graph.id, appRoleId };
        await call(path`/servicePrincipals/${own.id}/appRoleAssignments`, { method: 'POST', body });
      }
    },
  };
}
