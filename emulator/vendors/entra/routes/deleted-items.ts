import type { GraphCall, Route } from '../graph/call';
import { collectionReply, contextOf } from '../graph/collection';
import {
  APPLICATION_READ,
  FULL_USER_READ,
  GROUP_DELETE,
  GROUP_READ,
  holdsAny,
  USER_DELETE,
} from '../graph/roles';
import { conflict, denied, notFound, unsupportedQuery } from '../http/graph-fault';
import { noContent, ok, type Reply } from '../http/reply';
import { entityView, referenceView } from '../odata/view';
import { recordAudit } from '../state/audit';
import { purgeObject, restoreObject } from '../state/changes';
import { textOf, type DirectoryObject, type ObjectKind } from '../state/directory-object';
import type { CollectionRules } from '../graph/collection';
import { APPLICATION_RULES, GROUP_RULES, USER_RULES } from './groups/rules';

/** The recycle bin keeps an object for thirty days. */
const KEPT_MS = 30 * 24 * 3_600_000;

interface Bin {
  readonly kind: ObjectKind;
  readonly set: string;
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly rules: CollectionRules;
}

const BINS: Readonly<Record<string, Bin>> = {
  user: { kind: 'user', set: 'users', read: FULL_USER_READ, write: USER_DELETE, rules: USER_RULES },
  group: { kind: 'group', set: 'groups', read: GROUP_READ, write: GROUP_DELETE, rules: GROUP_RULES },
  application: {
    kind: 'application',
    set: 'applications',
    read: APPLICATION_READ,
    write: ['Application.ReadWrite.All'],
    rules: APPLICATION_RULES,
  },
};

function isKept(call: GraphCall, object: DirectoryObject): boolean {
  return object.deletedAt !== null && call.now - object.deletedAt < KEPT_MS;
}

function needBinned(call: GraphCall, right: 'read' | 'write'): DirectoryObject {
  const asked = call.keys[0]?.text ?? '';
  const object = call.tenant.directory.any(asked);
  if (object === undefined || !isKept(call, object)) throw notFound(asked);
  const bin = BINS[object.kind];
  if (bin === undefined || !holdsAny(call.caller.roles, bin[right])) throw denied();
  return object;
}

function listBin(call: GraphCall): Reply {
  const bin = BINS[(call.keys[0]?.text ?? '').replace('microsoft.graph.', '')];
  if (bin === undefined) throw unsupportedQuery();
  if (!holdsAny(call.caller.roles, bin.read)) throw denied();
  const objects = call.tenant.directory.binned(bin.kind).filter((object) => isKept(call, object));
  return collectionReply(call, { set: bin.set, objects, rules: bin.rules }, (object) =>
    entityView(call.tenant, object, call.query.select),
  );
}

function getBinned(call: GraphCall): Reply {
  const object = needBinned(call, 'read');
  const context = contextOf(call, 'directoryObjects', '/$entity');
  return ok({ '@odata.context': context, ...referenceView(call.tenant, object, call.query.select) });
}

function restore(call: GraphCall): Reply {
  const object = needBinned(call, 'write');
  const name = textOf(object, 'userPrincipalName');
  if (name !== undefined && call.tenant.directory.userByPrincipalName(name) !== undefined) {
    throw conflict('userPrincipalName');
  }
  restoreObject(call.world, call.tenant, object);
  const activity = `Restore ${object.kind}`;
  recordAudit(call, { activity, category: 'DirectoryManagement', operation: 'Update', target: object });
  const context = contextOf(call, 'directoryObjects', '/$entity');
  return ok({ '@odata.context': context, ...referenceView(call.tenant, object, undefined) });
}

function purge(call: GraphCall): Reply {
  purgeObject(call.world, call.tenant, needBinned(call, 'write'));
  return noContent();
}

const ANY_READ = [...new Set(Object.values(BINS).flatMap((bin) => bin.read))];
const ANY_WRITE = [...new Set(Object.values(BINS).flatMap((bin) => bin.write))];
const AT = 'directory/deletedItems';
const KIND = 'deletedItems';

export const DELETED_ITEM_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: `${AT}/{cast:microsoft.graph.}`,
    kind: `${KIND}.list`,
    units: 1,
    roles: ANY_READ,
    handle: listBin,
  },
  {
    method: 'GET',
    pattern: `${AT}/{object}`,
    kind: `${KIND}.get`,
    units: 1,
    roles: ANY_READ,
    handle: getBinned,
  },
  {
    method: 'POST',
    pattern: `${AT}/{object}/restore`,
    kind: `${KIND}.restore`,
    units: 1,
    roles: ANY_WRITE,
    handle: restore,
  },
  {
    method: 'DELETE',
    pattern: `${AT}/{object}`,
    kind: `${KIND}.purge`,
    units: 1,
    roles: ANY_WRITE,
    handle: purge,
  },
];
