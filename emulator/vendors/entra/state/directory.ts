import { MembershipBook } from './membership-book';
import type { DirectoryObject, ObjectKind } from './directory-object';

/** One change of groups and their members, as delta queries retell it. */
export interface JournalEntry {
  readonly seq: number;
  readonly at: number;
  readonly kind: 'upserted' | 'deleted' | 'purged' | 'member-added' | 'member-removed';
  readonly objectId: string;
  readonly memberId?: string;
}

/** All objects of one tenant, with memberships, ownerships and the journal of changes. */
export class Directory {
  readonly members = new MembershipBook();
  readonly owners = new MembershipBook();
  readonly journal: JournalEntry[] = [];
  private readonly objects = new Map<string, DirectoryObject>();

  put(object: DirectoryObject): void {
    this.objects.set(object.id.toLowerCase(), object);
  }

  /** Any object by id, deleted or not. */
  any(id: string): DirectoryObject | undefined {
    return this.objects.get(id.toLowerCase());
  }

  live(id: string): DirectoryObject | undefined {
    const object = this.any(id);
    return object?.deletedAt === null ? object : undefined;
  }

  list(kind: ObjectKind): DirectoryObject[] {
    return [...this.objects.values()].filter((object) => object.kind === kind && object.deletedAt === null);
  }

  binned(kind?: ObjectKind): DirectoryObject[] {
    return [...this.objects.values()].filter(
      (object) => object.deletedAt !== null && (kind === undefined || object.kind === kind),
    );
  }

  userByPrincipalName(name: string): DirectoryObject | undefined {
    return this.findBy('user', 'userPrincipalName', name);
  }

  /** First live object whose text property equals the value, letter case aside. */
  findBy(kind: ObjectKind, property: string, value: string): DirectoryObject | undefined {
    const wanted = value.toLowerCase();
    return this.list(kind).find((object) => {
      const held = object.props[property];
      return typeof held === 'string' && held.toLowerCase() === wanted;
    });
  }

  note(entry: Omit<JournalEntry, 'seq'>): void {
    this.journal.push({ ...entry, seq: this.journal.length + 1 });
  }

  purge(id: string): void {
    this.objects.delete(id.toLowerCase());
    this.members.forget(id);
    this.owners.forget(id);
  }
}
