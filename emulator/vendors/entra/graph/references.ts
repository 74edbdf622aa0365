import { cloudOfGraphHost } from '../clouds';
import { badRequest, notFound } from '../http/graph-fault';
import { splitUrl } from '../http/raw-url';
import type { DirectoryObject, ObjectKind } from '../state/directory-object';
import type { GraphCall } from './call';
import { need, needAny } from './lookup';
import { parseSegments } from './segments';

const SETS: Readonly<Record<string, ObjectKind | 'any'>> = {
  directoryObjects: 'any',
  users: 'user',
  groups: 'group',
  servicePrincipals: 'servicePrincipal',
  devices: 'device',
  contacts: 'orgContact',
};

function unreadable(reference: string): Error {
  return badRequest(`Invalid reference '${reference}': it names no object of this service.`);
}

/** A reference must point into the same cloud, or to the base by which the caller reached this service. */
function pathInService(call: GraphCall, reference: string): string | undefined {
  const url = reference.split('#', 1)[0] ?? '';
  if (url.startsWith(`${call.base}/`)) return url.slice(call.base.length);
  if (!/^https?:\/\//i.test(url)) return undefined;
  const { host, path } = splitUrl(url);
  if (cloudOfGraphHost(host)?.graphHost !== call.tenant.cloud.graphHost) return undefined;
  return /^\/(?:v1\.0|beta|v2\/[^/]+)(\/.*)$/.exec(path)?.[1];
}

/** The object an `@odata.id` (or `@odata.bind`) URL stands for; an absent object is quoted in the 404 as it was named. */
export function resolveReference(call: GraphCall, reference: string): DirectoryObject {
  const path = pathInService(call, reference);
  if (path === undefined) throw unreadable(reference);
  const [set, key] = parseSegments(path);
  const kind = SETS[set?.text ?? ''];
  if (kind === undefined) throw unreadable(reference);
  if (key === undefined) throw notFound('');
  return kind === 'any' ? needAny(call, key) : need(call, kind, key);
}
