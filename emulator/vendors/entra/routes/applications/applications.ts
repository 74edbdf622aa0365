import type { GraphCall, Route } from '../../graph/call';
import { collectionReply, contextOf } from '../../graph/collection';
import { need } from '../../graph/lookup';
import { isVisible } from '../../graph/replica';
import { APPLICATION_OWNED, APPLICATION_READ, holdsAny } from '../../graph/roles';
import { denied } from '../../http/graph-fault';
import { ok, type Reply } from '../../http/reply';
import { entityView } from '../../odata/view';
import type { DirectoryObject } from '../../state/directory-object';
import { showReference } from '../links/linked-reads';
import { APPLICATION_RULES, LINK_RULES, SERVICE_PRINCIPAL_RULES } from '../groups/rules';

function owns(call: GraphCall, object: DirectoryObject): boolean {
  return call.tenant.directory.owners.has(object.id, call.caller.app.servicePrincipalId);
}

function listOf(call: GraphCall, kind: 'application' | 'servicePrincipal'): Reply {
  const objects = call.tenant.directory.list(kind).filter((object) => isVisible(call, object));
  const rules = kind === 'application' ? APPLICATION_RULES : SERVICE_PRINCIPAL_RULES;
  return collectionReply(call, { set: `${kind}s`, objects, rules }, (object) =>
    entityView(call.tenant, object, call.query.select),
  );
}

/** With the permission for owned applications only, all others are out of reach. */
function getOf(call: GraphCall, kind: 'application' | 'servicePrincipal'): Reply {
  const object = need(call, kind, call.keys[0]);
  const own = owns(call, object) || object.id === call.caller.app.servicePrincipalId;
  if (!holdsAny(call.caller.roles, APPLICATION_READ) && !own) throw denied();
  const context = contextOf(call, `${kind}s`, '/$entity');
  return ok({ '@odata.context': context, ...entityView(call.tenant, object, call.query.select) });
}

function ownedObjects(call: GraphCall): Reply {
  const principal = need(call, 'servicePrincipal', call.keys[0]);
  const readsAll = holdsAny(call.caller.roles, APPLICATION_READ);
  if (!readsAll && principal.id !== call.caller.app.servicePrincipalId) throw denied();
  const { directory } = call.tenant;
  const objects = directory.owners
    .groupIds()
    .filter((id) => directory.owners.has(id, principal.id))
    .flatMap((id) => directory.live(id) ?? []);
  const show = readsAll
    ? showReference(call)
    : (object: DirectoryObject) => ({
        '@odata.type': `#microsoft.graph.${object.kind}`,
        ...entityView(call.tenant, object, call.query.select, 'first'),
      });
  return collectionReply(call, { set: 'directoryObjects', objects, rules: LINK_RULES }, show);
}

const OR_OWNED = [...APPLICATION_READ, APPLICATION_OWNED];

export const APPLICATION_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: 'applications',
    kind: 'applications.list',
    units: 2,
    roles: APPLICATION_READ,
    handle: (call) => listOf(call, 'application'),
  },
  {
    method: 'GET',
    pattern: 'applications/{application}',
    kind: 'applications.get',
    units: 1,
    roles: OR_OWNED,
    handle: (call) => getOf(call, 'application'),
  },
  {
    method: 'GET',
    pattern: 'servicePrincipals',
    kind: 'servicePrincipals.list',
    units: 1,
    roles: OR_OWNED,
    handle: (call) => listOf(call, 'servicePrincipal'),
  },
  {
    method: 'GET',
    pattern: 'servicePrincipals/{principal}',
    kind: 'servicePrincipals.get',
    units: 1,
    roles: OR_OWNED,
    handle: (call) => getOf(call, 'servicePrincipal'),
  },
  {
    method: 'GET',
    pattern: 'servicePrincipals/{principal}/ownedObjects',
    kind: 'ownedObjects.list',
    units: 2,
    roles: OR_OWNED,
    handle: ownedObjects,
  },
];
