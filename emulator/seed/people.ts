import type { JiraSite } from '../jira';
import type { SeededAccount } from './world';

interface Role {
  readonly name: string;
  readonly kind?: 'customer';
  /** Works in the service project: may see, move and comment on its issues. */
  readonly team?: false;
  readonly hiddenEmail?: true;
}

/** Role accounts, no made-up people. `requester` becomes `requester@example.com`. */
const ROLES = {
  requester: { name: 'Requester' },
  'second-requester': { name: 'Second requester' },
  approver: { name: 'Approver' },
  'second-approver': { name: 'Second approver' },
  owner: { name: 'Application owner' },
  agent: { name: 'Agent' },
  admin: { name: 'Jira admin' },
  customer: { name: 'Portal customer', kind: 'customer' },
  contractor: { name: 'Contractor', team: false },
  'long-time-member': { name: 'Long-time member', team: false },
  ambiguous: { name: 'Ambiguous identity', team: false },
  guest: { name: 'Guest identity', team: false },
  disabled: { name: 'Disabled identity', team: false },
  absent: { name: 'Absent identity', team: false },
  'hidden-email': { name: 'Hidden e-mail', team: false, hiddenEmail: true },
} as const satisfies Record<string, Role>;

export type PersonKey = keyof typeof ROLES;
export type People = Readonly<Record<PersonKey, SeededAccount>>;

export type Groups = Readonly<
  Record<
    'access-approvers' | 'security-team' | 'contractors',
    { readonly groupId: string; readonly name: string }
  >
>;

export const personKeys = Object.keys(ROLES) as PersonKey[];
export const emailOf = (key: string): string => `${key}@example.com`;
export const isTeam = (key: PersonKey): boolean => {
  const role: Role = ROLES[key];
  return role.kind === undefined && role.team !== false;
};

function createPerson(jira: JiraSite, key: PersonKey): SeededAccount {
  const role: Role = ROLES[key];
  const account = jira.createAccount({
    displayName: role.name,
    email: emailOf(key),
    accountType: role.kind ?? 'atlassian',
    emailVisible: role.hiddenEmail !== true,
  });
  return {
    accountId: account.accountId,
    emailAddress: account.email,
    displayName: role.name,
    accountType: account.accountType,
  };
}

export function createPeople(jira: JiraSite): People {
  return Object.fromEntries(personKeys.map((key) => [key, createPerson(jira, key)])) as People;
}

export function createGroups(jira: JiraSite, people: People): Groups {
  const group = (name: string, keys: readonly PersonKey[]) => {
    const created = jira.createGroup(
      name,
      keys.map((key) => people[key].accountId),
    );
    return { groupId: created.groupId, name: created.name };
  };
  jira.addToGroup('jira-administrators', people.admin.accountId);
  return {
    'access-approvers': group('access-approvers', ['approver', 'second-approver']),
    'security-team': group('security-team', ['second-approver']),
    contractors: group('contractors', ['contractor']),
  };
}
