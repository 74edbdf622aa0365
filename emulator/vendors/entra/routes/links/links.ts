import type { GraphCall, Route } from '../../graph/call';
import { jsonBody } from '../../graph/body';
import { need } from '../../graph/lookup';
import { resolveReference } from '../../graph/references';
import { GROUP_WRITE, MEMBER_WRITE } from '../../graph/roles';
import { badRequest, malformed, notFound } from '../../http/graph-fault';
import { noContent, type Reply } from '../../http/reply';
import { recordAudit } from '../../state/audit';
import { link as addLink, unlink, type Link } from '../../state/changes';
import type { DirectoryObject } from '../../state/directory-object';
import { isUnified } from '../../state/group-kind';
import { checkExchangeAndSync, checkMembershipWritable, checkPrivileged } from '../groups/group-guards';
import { alreadyLinked, checkQuota, checkTarget, notLinked } from './link-guards';

const NOUN: Readonly<Record<Link, string>> = { members: 'member', owners: 'owner' };

function checkWritable(call: GraphCall, link: Link, group: DirectoryObject): void {
  if (link === 'members') {
    checkMembershipWritable(call, group);
    return;
  }
  checkExchangeAndSync(group);
  checkPrivileged(call, group);
}

function auditLink(
  call: GraphCall,
  link: Link,
  verb: 'Add' | 'Remove',
  group: DirectoryObject,
  target: DirectoryObject,
): void {
  const preposition = verb === 'Add' ? 'to' : 'from';
  recordAudit(call, {
    activity: `${verb} ${NOUN[link]} ${preposition} group`,
    category: 'GroupManagement',
    operation: verb === 'Add' ? 'Assign' : 'Unassign',
    target,
    group,
  });
}

/** Adds one reference after all checks of it were passed. */
export function commitLink(
  call: GraphCall,
  link: Link,
  group: DirectoryObject,
  target: DirectoryObject,
): void {
  addLink(call.world, call.tenant, link, group.id, target.id);
  auditLink(call, link, 'Add', group, target);
}

function add(link: Link): (call: GraphCall) => Reply {
  return (call) => {
    const group = need(call, 'group', call.keys[0]);
    const reference = jsonBody(call)['@odata.id'];
    if (typeof reference !== 'string') throw malformed("The request body must contain '@odata.id'.");
    checkWritable(call, link, group);
    const target = resolveReference(call, reference);
    checkTarget(call, link, group, target);
    if (call.tenant.directory[link].has(group.id, target.id)) throw alreadyLinked(link);
    checkQuota(call, link, group.id, 1);
    commitLink(call, link, group, target);
    return noContent();
  };
}

/** The object to take out; the collection form names it by URL. */
function removalKey(call: GraphCall): string {
  const key = call.keys[1]?.text;
  if (key !== undefined) return key;
  const id = call.query.reference?.split('/').at(-1);
  if (id === undefined) throw malformed("The query option '@id' is required.");
  return id;
}

/** Missing group, missing object and missing membership look alike on removal: all quote the object asked for. */
function removalGroup(call: GraphCall, asked: string): DirectoryObject {
  try {
    return need(call, 'group', call.keys[0]);
  } catch {
    throw notFound(asked);
  }
}

function keepsLastOwner(call: GraphCall, link: Link, group: DirectoryObject): boolean {
  return (
    link === 'owners' && isUnified(group) && call.tenant.directory.owners.membersOf(group.id).length === 1
  );
}

function remove(link: Link): (call: GraphCall) => Reply {
  return (call) => {
    const asked = removalKey(call);
    const group = removalGroup(call, asked);
    checkWritable(call, link, group);
    const target = call.tenant.directory.live(asked);
    if (target === undefined) throw notFound(asked);
    if (!call.tenant.directory[link].has(group.id, target.id)) {
      throw call.world.switches.notMemberShape === 404 ? notFound(asked) : notLinked(link);
    }
    if (keepsLastOwner(call, link, group)) {
      throw badRequest('The group must have at least one owner, hence this owner cannot be removed.');
    }
    unlink(call.world, call.tenant, link, group.id, target.id);
    auditLink(call, link, 'Remove', group, target);
    return noContent();
  };
}

function routesOf(link: Link, roles: readonly string[]): readonly Route[] {
  const at = `groups/{group}/${link}`;
  const units = 1;
  return [
    { method: 'POST', pattern: `${at}/$ref`, kind: `${link}.add`, units, roles, handle: add(link) },
    { method: 'DELETE', pattern: `${at}/$ref`, kind: `${link}.remove`, units, roles, handle: remove(link) },
    {
      method: 'DELETE',
      pattern: `${at}/{object}/$ref`,
      kind: `${link}.remove`,
      units,
      roles,
      handle: remove(link),
    },
  ];
}

export const LINK_ROUTES: readonly Route[] = [
  ...routesOf('members', MEMBER_WRITE),
  ...routesOf('owners', GROUP_WRITE),
];
