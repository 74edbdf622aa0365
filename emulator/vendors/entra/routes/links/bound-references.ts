import type { GraphCall } from '../../graph/call';
import { resolveReference } from '../../graph/references';
import { badRequest, malformed } from '../../http/graph-fault';
import { stringsOf, type JsonObject } from '../../json';
import type { Link } from '../../state/changes';
import type { DirectoryObject } from '../../state/directory-object';
import { alreadyLinked, checkQuota, checkTarget } from './link-guards';

const MOST_REFERENCES = 20;
const LINKS: readonly Link[] = ['members', 'owners'];

/** Objects named by `members@odata.bind` and `owners@odata.bind`. */
export type Bound = Readonly<Record<Link, readonly DirectoryObject[]>>;

function referencesOf(body: JsonObject, link: Link): readonly string[] {
  const value = body[`${link}@odata.bind`];
  if (value === undefined) return [];
  const references = stringsOf(value);
  if (!Array.isArray(value) || references.length !== value.length) {
    throw malformed(`'${link}@odata.bind' must be a collection of references.`);
  }
  return references;
}

export function boundCount(body: JsonObject): number {
  return LINKS.reduce((sum, link) => sum + referencesOf(body, link).length, 0);
}

/** A body without its references. */
export function withoutReferences(body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !name.endsWith('@odata.bind')));
}

/** Resolves all references of a body, or refuses it as a whole. */
export function resolveBound(call: GraphCall, body: JsonObject): Bound {
  if (boundCount(body) > MOST_REFERENCES) {
    throw badRequest(`At most ${MOST_REFERENCES} references can be added in one request.`);
  }
  const resolve = (link: Link): readonly DirectoryObject[] =>
    referencesOf(body, link).map((reference) => resolveReference(call, reference));
  return { members: resolve('members'), owners: resolve('owners') };
}

/** One reference that cannot be added refuses them all. */
export function checkBound(call: GraphCall, group: DirectoryObject, bound: Bound): void {
  for (const link of LINKS) {
    if (bound[link].length > 0) checkQuota(call, link, group.id, bound[link].length);
    const seen = new Set<string>();
    for (const target of bound[link]) {
      checkTarget(call, link, group, target);
      if (seen.has(target.id) || call.tenant.directory[link].has(group.id, target.id))
        throw alreadyLinked(link);
      seen.add(target.id);
    }
  }
}
