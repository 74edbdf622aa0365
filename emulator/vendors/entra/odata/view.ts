import { asText, type Json, type JsonObject } from '../json';
import {
  APPLICATION_PROPERTIES,
  CONTACT_PROPERTIES,
  DEVICE_PROPERTIES,
  SERVICE_PRINCIPAL_PROPERTIES,
} from '../graph/schema-others';
import { GROUP_DEFAULT_SET, GROUP_PROPERTIES } from '../graph/schema-group';
import { USER_DEFAULT_SET, USER_PROPERTIES } from '../graph/schema-user';
import { odataType, type DirectoryObject, type ObjectKind } from '../state/directory-object';
import { appOf, type Tenant } from '../state/tenant';
import { toSeconds } from '../timestamps';
import { keyCredentialsOf, passwordCredentialsOf } from './credentials-view';

const PROPERTIES: Readonly<Record<ObjectKind, Readonly<JsonObject>>> = {
  user: USER_PROPERTIES,
  group: GROUP_PROPERTIES,
  servicePrincipal: SERVICE_PRINCIPAL_PROPERTIES,
  application: APPLICATION_PROPERTIES,
  device: DEVICE_PROPERTIES,
  orgContact: CONTACT_PROPERTIES,
};

const DEFAULT_SETS: Readonly<Record<ObjectKind, readonly string[]>> = {
  user: USER_DEFAULT_SET,
  group: GROUP_DEFAULT_SET,
  servicePrincipal: Object.keys(SERVICE_PRINCIPAL_PROPERTIES),
  application: Object.keys(APPLICATION_PROPERTIES),
  device: Object.keys(DEVICE_PROPERTIES),
  orgContact: Object.keys(CONTACT_PROPERTIES),
};

export function knownProperties(kind: ObjectKind): ReadonlySet<string> {
  return new Set(Object.keys(PROPERTIES[kind]));
}

function overrides(tenant: Tenant, object: DirectoryObject): JsonObject {
  const own: JsonObject = { id: object.id };
  if (object.deletedAt !== null) {
    own['deletedDateTime'] = toSeconds(object.deletedAt);
    const name = object.props['userPrincipalName'];
    // The directory frees a deleted user's name by putting the object id before it.
    if (typeof name === 'string') own['userPrincipalName'] = object.id.replaceAll('-', '') + name;
  }
  if (object.kind === 'application') {
    const app = appOf(tenant, asText(object.props['appId']));
    if (app !== undefined) {
      own['passwordCredentials'] = passwordCredentialsOf(app);
      own['keyCredentials'] = keyCredentialsOf(app);
    }
  }
  return own;
}

/** All modelled properties: what filters, searches and `$select` look at. */
export function fullView(tenant: Tenant, object: DirectoryObject): JsonObject {
  return { ...PROPERTIES[object.kind], ...object.props, ...overrides(tenant, object) };
}

function pick(view: JsonObject, names: readonly string[]): JsonObject {
  const picked: [string, Json][] = [];
  for (const name of names) {
    const value = view[name];
    // Users and groups are open types: a selected property that does not exist is left out without a word.
    if (value !== undefined) picked.push([name, value]);
  }
  return Object.fromEntries(picked);
}

function defaultNames(kind: ObjectKind, idPlace: 'first' | 'last'): readonly string[] {
  const names = DEFAULT_SETS[kind];
  return idPlace === 'last' && kind === 'user' ? [...names, 'id'] : ['id', ...names];
}

/** An entity on its own or in its own collection. */
export function entityView(
  tenant: Tenant,
  object: DirectoryObject,
  select: readonly string[] | undefined,
  idPlace: 'first' | 'last' = 'last',
): JsonObject {
  return pick(fullView(tenant, object), select ?? defaultNames(object.kind, idPlace));
}

/** An entity in a collection of directory objects, where its type must be told. */
export function referenceView(
  tenant: Tenant,
  object: DirectoryObject,
  select: readonly string[] | undefined,
): JsonObject {
  return { '@odata.type': odataType(object.kind), ...entityView(tenant, object, select, 'first') };
}

/** What is left of a reference when the caller may not read objects of its type: type and id. */
export function limitedView(
  tenant: Tenant,
  object: DirectoryObject,
  select: readonly string[] | undefined,
): JsonObject {
  const view = referenceView(tenant, object, select);
  const hidden = Object.entries(view).map(([name, value]): [string, Json] => {
    if (name === '@odata.type' || name === 'id') return [name, value];
    return [name, Array.isArray(value) ? [] : null];
  });
  return Object.fromEntries(hidden);
}
