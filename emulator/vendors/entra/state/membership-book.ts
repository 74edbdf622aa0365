/** Who belongs to what, with enough history to answer as a replica that lags behind would. */
interface Change {
  readonly at: number;
  readonly groupId: string;
  readonly memberId: string;
  readonly added: boolean;
}

export class MembershipBook {
  private readonly edges = new Map<string, Set<string>>();
  private readonly history: Change[] = [];

  add(groupId: string, memberId: string, at: number): void {
    const members = this.edges.get(groupId) ?? new Set<string>();
    members.add(memberId);
    this.edges.set(groupId, members);
    this.history.push({ at, groupId, memberId, added: true });
  }

  remove(groupId: string, memberId: string, at: number): void {
    this.edges.get(groupId)?.delete(memberId);
    this.history.push({ at, groupId, memberId, added: false });
  }

  has(groupId: string, memberId: string): boolean {
    return this.edges.get(groupId)?.has(memberId) ?? false;
  }

  /** Members in the order of joining. */
  membersOf(groupId: string): readonly string[] {
    return [...(this.edges.get(groupId) ?? [])];
  }

  /** Members as they stood at a moment: later changes are undone, the latest first. */
  membersAsOf(groupId: string, moment: number): readonly string[] {
    const members = new Set(this.membersOf(groupId));
    for (const change of this.history.toReversed()) {
      if (change.at <= moment || change.groupId !== groupId) continue;
      if (change.added) members.delete(change.memberId);
      else members.add(change.memberId);
    }
    return [...members];
  }

  groupIds(): readonly string[] {
    return [...this.edges.keys()];
  }

  /** Forgets an object for good, as group and as member. */
  forget(objectId: string): void {
    this.edges.delete(objectId);
    for (const members of this.edges.values()) members.delete(objectId);
  }
}
