import { jsonBody } from '../graph/body';
import type { GraphCall, Route } from '../graph/call';
import { contextOf } from '../graph/collection';
import { needAny } from '../graph/lookup';
import { isVisible } from '../graph/replica';
import { APPLICATION_READ, DEVICE_READ, GROUP_READ, USER_READ } from '../graph/roles';
import { badRequest, malformed } from '../http/graph-fault';
import { ok, type Reply } from '../http/reply';
import { stringsOf } from '../json';
import { showReference } from './links/linked-reads';

const MOST_IDS = 1000;
const ANY_READ = [...new Set([...USER_READ, ...GROUP_READ, ...APPLICATION_READ, ...DEVICE_READ])];

function getDirectoryObject(call: GraphCall): Reply {
  const object = needAny(call, call.keys[0]);
  return ok({
    '@odata.context': contextOf(call, 'directoryObjects', '/$entity'),
    ...showReference(call)(object),
  });
}

/** Ids that stand for nothing are left out of the answer. */
function getByIds(call: GraphCall): Reply {
  const { ids: given, types: wanted } = jsonBody(call);
  if (!Array.isArray(given)) throw malformed("The parameter 'ids' must be a collection of strings.");
  const ids = stringsOf(given);
  if (ids.length > MOST_IDS) throw badRequest(`The parameter 'ids' takes at most ${MOST_IDS} values.`);
  const types = stringsOf(wanted);
  const objects = ids.flatMap((id) => {
    const object = call.tenant.directory.live(id);
    if (object === undefined || !isVisible(call, object)) return [];
    const asked = types.length === 0 || types.includes(object.kind) || types.includes('directoryObject');
    return asked ? [object] : [];
  });
  const value = objects.map(showReference(call));
  const context = contextOf(call, 'directoryObjects');
  return ok({ '@odata.context': context, value }, { location: call.graphOrigin });
}

export const DIRECTORY_OBJECT_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: 'directoryObjects/getByIds',
    kind: 'getByIds',
    units: 3,
    roles: ANY_READ,
    handle: getByIds,
    writes: () => 0,
  },
  {
    method: 'GET',
    pattern: 'directoryObjects/{object}',
    kind: 'directoryObjects.get',
    units: 1,
    roles: ANY_READ,
    handle: getDirectoryObject,
  },
];
