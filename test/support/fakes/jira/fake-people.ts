import type { DirectoryOfPeople } from '#ports/directory-of-people';

export interface FakePerson {
  readonly accountId: string;
  /** Absent = not readable. */
  readonly email?: string;
  readonly active?: boolean;
  /** Absent: the account id is the name. */
  readonly name?: string;
  readonly groupIds?: readonly string[];
}

/** People and groups of a site. Groups exist when they were named here or when somebody is in them. */
export class FakePeople implements DirectoryOfPeople {
  private readonly people = new Map<string, FakePerson>();
  private readonly groups = new Set<string>();

  constructor(people: readonly FakePerson[] = [], groupIds: readonly string[] = []) {
    for (const person of people) this.set(person);
    for (const groupId of groupIds) this.groups.add(groupId);
  }

  set(person: FakePerson): void {
    this.people.set(person.accountId, person);
    for (const groupId of person.groupIds ?? []) this.groups.add(groupId);
  }

  async emailOf(accountId: string): Promise<string | undefined> {
    return this.people.get(accountId)?.email;
  }

  async namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = accountIds.slice(0, 200).flatMap((accountId) => this.people.get(accountId) ?? []);
    return new Map(found.map(({ accountId, name }) => [accountId, name ?? accountId]));
  }

  async accountsWithEmail(email: string): Promise<readonly string[]> {
    return [...this.people.values()]
      .filter((person) => person.email?.toLowerCase() === email.toLowerCase() && person.active !== false)
      .map(({ accountId }) => accountId);
  }

  async isActive(accountId: string): Promise<boolean> {
    const person = this.people.get(accountId);
    return person !== undefined && person.active !== false;
  }

  async groupIdsOf(accountId: string): Promise<readonly string[]> {
    return [...(this.people.get(accountId)?.groupIds ?? [])];
  }

  async membersOf(groupId: string): Promise<readonly string[] | undefined> {
    if (!this.groups.has(groupId)) return undefined;
    return [...this.people.values()]
      .filter(({ groupIds, active }) => groupIds?.includes(groupId) === true && active !== false)
      .map(({ accountId }) => accountId);
  }
}
