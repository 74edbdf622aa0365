import type { DirectoryOfPeople } from '#ports/directory-of-people';
import type { Permissions } from '#ports/permissions';

export interface PeopleHarness {
  readonly people: DirectoryOfPeople;
  readonly permissions: Permissions;
  /** `open` shows the e-mail open@example.com, `hidden` shows none, `gone` is deactivated. */
  readonly accounts: Readonly<Record<'open' | 'hidden' | 'gone' | 'admin' | 'agent' | 'editor', string>>;
  /** `mixed` has open, hidden and gone; `empty` has nobody; `large` has 120 active people. */
  readonly groups: Readonly<Record<'mixed' | 'empty' | 'large', string>>;
  /** An issue that everybody with a licence may see and only the agent works on; `editor` may edit it without being an agent. */
  readonly issueId: string;
}

/** What every DirectoryOfPeople and Permissions do. */
export function describePeople(name: string, make: () => Promise<PeopleHarness>): void {
  describe(`${name} as a DirectoryOfPeople`, () => {
    it('knows an e-mail only if it may be read', async () => {
      const { people, accounts } = await make();
      await expect(people.emailOf(accounts.open)).resolves.toBe('open@example.com');
      await expect(people.emailOf(accounts.hidden)).resolves.toBeUndefined();
      await expect(people.emailOf('712020:unknown')).resolves.toBeUndefined();
    });

    it('finds an account by its whole e-mail, if it may be read', async () => {
      const { people, accounts } = await make();
      await expect(people.accountsWithEmail('Open@example.com')).resolves.toEqual([accounts.open]);
      await expect(people.accountsWithEmail('open@example')).resolves.toEqual([]);
      await expect(people.accountsWithEmail('hidden@example.com')).resolves.toEqual([]);
    });

    it('takes unknown and deactivated accounts for inactive', async () => {
      const { people, accounts } = await make();
      await expect(people.isActive(accounts.open)).resolves.toBe(true);
      await expect(people.isActive(accounts.gone)).resolves.toBe(false);
      await expect(people.isActive('712020:unknown')).resolves.toBe(false);
    });

    it('knows the names of those that exist', async () => {
      const { people, accounts } = await make();
      const names = await people.namesOf([accounts.open, '712020:unknown', accounts.agent, accounts.open]);
      expect([...names.keys()].sort()).toEqual([accounts.agent, accounts.open].sort());
      expect(names.get(accounts.open)).not.toBe('');
      await expect(people.namesOf([])).resolves.toEqual(new Map());
    });

    it('knows the groups of a person', async () => {
      const { people, accounts, groups } = await make();
      await expect(people.groupIdsOf(accounts.open)).resolves.toEqual([groups.mixed]);
      await expect(people.groupIdsOf(accounts.agent)).resolves.not.toContain(groups.mixed);
      await expect(people.groupIdsOf('712020:unknown')).resolves.toEqual([]);
    });

    it('lists the active members of a group to the end', async () => {
      const { people, accounts, groups } = await make();
      const mixed = await people.membersOf(groups.mixed);
      expect([...(mixed ?? [])].sort()).toEqual([accounts.open, accounts.hidden].sort());
      await expect(people.membersOf(groups.empty)).resolves.toEqual([]);
      expect(new Set(await people.membersOf(groups.large)).size).toBe(120);
      await expect(people.membersOf('no-such-group')).resolves.toBeUndefined();
    });
  });

  describe(`${name} as Permissions`, () => {
    it('knows administrators', async () => {
      const { permissions, accounts } = await make();
      await expect(permissions.isJiraAdmin(accounts.admin)).resolves.toBe(true);
      await expect(permissions.isJiraAdmin(accounts.agent)).resolves.toBe(false);
    });

    it('knows who works on an issue', async () => {
      const { permissions, accounts, issueId } = await make();
      await expect(permissions.isAgentOn(accounts.agent, issueId)).resolves.toBe(true);
      await expect(permissions.isAgentOn(accounts.open, issueId)).resolves.toBe(false);
      await expect(permissions.isAgentOn(accounts.editor, issueId)).resolves.toBe(false);
      await expect(permissions.isAgentOn(accounts.agent, '99999999')).resolves.toBe(false);
    });

    it('knows who may see an issue', async () => {
      const { permissions, accounts, issueId } = await make();
      await expect(permissions.mayBrowse(accounts.agent, issueId)).resolves.toBe(true);
      await expect(permissions.mayBrowse(accounts.open, issueId)).resolves.toBe(true);
      await expect(permissions.mayBrowse('712020:unknown', issueId)).resolves.toBe(false);
      await expect(permissions.mayBrowse(accounts.agent, '99999999')).resolves.toBe(false);
    });
  });
}
