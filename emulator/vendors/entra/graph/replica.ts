import type { DirectoryObject } from '../state/directory-object';
import type { Tenant } from '../state/tenant';
import type { World } from '../state/world';
import type { Link } from '../state/changes';

/** The directory as a replica shows it: reads may lag behind writes. */
export interface Replica {
  readonly world: World;
  readonly tenant: Tenant;
  readonly now: number;
}

/** Reads one object by id; a read of an object still replicating counts down and finds nothing. */
export function reach(replica: Replica, id: string): DirectoryObject | undefined {
  const object = replica.tenant.directory.live(id);
  if (object === undefined) return undefined;
  if (object.lag.reads > 0) {
    object.lag.reads -= 1;
    return undefined;
  }
  return replica.now < object.lag.until ? undefined : object;
}

/** Whether a list shows the object; lists do not count as reads. */
export function isVisible(replica: Replica, object: DirectoryObject): boolean {
  return object.deletedAt === null && object.lag.reads === 0 && replica.now >= object.lag.until;
}

function linkedIds(replica: Replica, link: Link, groupId: string): readonly string[] {
  const behind = replica.world.switches.replication.membershipMs;
  const book = replica.tenant.directory[link];
  return behind === 0 ? book.membersOf(groupId) : book.membersAsOf(groupId, replica.now - behind);
}

/** Members or owners that exist, in the order of joining. */
export function linkedObjects(replica: Replica, link: Link, groupId: string): readonly DirectoryObject[] {
  return linkedIds(replica, link, groupId).flatMap((id) => {
    const object = replica.tenant.directory.live(id);
    return object === undefined ? [] : [object];
  });
}

/** Members of a group and of all groups nested in it. */
export function transitiveMembers(replica: Replica, groupId: string): readonly DirectoryObject[] {
  const found = new Map<string, DirectoryObject>();
  const pending = [groupId];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    for (const member of linkedObjects(replica, 'members', next)) {
      if (found.has(member.id) || member.id === groupId) continue;
      found.set(member.id, member);
      if (member.kind === 'group') pending.push(member.id);
    }
  }
  return [...found.values()];
}

/** Groups an object belongs to itself. */
export function parentGroups(replica: Replica, memberId: string): readonly DirectoryObject[] {
  const { directory } = replica.tenant;
  return directory
    .list('group')
    .filter((group) => linkedIds(replica, 'members', group.id).includes(memberId));
}

/** Groups an object belongs to, nested ones included, the nearest first. */
export function ancestorGroups(replica: Replica, memberId: string): readonly DirectoryObject[] {
  const found = new Map<string, DirectoryObject>();
  const pending = [memberId];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    for (const group of parentGroups(replica, next)) {
      if (found.has(group.id) || group.id === memberId) continue;
      found.set(group.id, group);
      pending.push(group.id);
    }
  }
  return [...found.values()];
}
