import type { GlobalPermission, Grantee, ProjectPermission } from '../model/permission';
import { PROJECT_PERMISSIONS } from '../model/permission';
import type { Project, ProjectRole } from '../model/project';
import type { SiteState } from '../state/site-state';
import { createGroup } from './people';

export const ROLE = {
  admins: 'Administrators',
  team: 'Service Desk Team',
  customers: 'Service Desk Customers',
  apps: 'atlassian-addons-project-access',
} as const;

export const ADMIN_GROUP = 'jira-administrators';
const APP_ADMIN_GROUP = 'atlassian-addons-admin';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  [ROLE.admins]: 'People who administer a project.',
  [ROLE.team]: 'Agents who work on requests.',
  [ROLE.customers]: 'People who raise requests in a restricted portal.',
  [ROLE.apps]: 'Apps that work in the project.',
};

/** What a new site has: roles, the administrators, the app's rights, everybody may look people up. */
export function installDefaultGrants(state: SiteState, appAccountId: string): void {
  for (const name of Object.values(ROLE)) createRole(state, name, DESCRIPTIONS[name]);
  const admins = createGroup(state, ADMIN_GROUP);
  const appAdmins = createGroup(state, APP_ADMIN_GROUP, [appAccountId]);
  for (const { groupId } of [admins, appAdmins]) grantGlobal(state, 'ADMINISTER', { kind: 'group', groupId });
  grantGlobal(state, 'USER_PICKER', { kind: 'licensed' });
}

export function createRole(state: SiteState, name: string, description = ''): ProjectRole {
  const role: ProjectRole = { id: state.sequences.next('role'), name, description };
  state.roles.set(role.id, role);
  return role;
}

export function roleByName(state: SiteState, name: string): ProjectRole {
  const role = [...state.roles.values()].find((candidate) => candidate.name === name);
  if (role === undefined) throw new Error(`Jira site: no project role ${name}`);
  return role;
}

/** The scheme of a new project: admins and apps hold everything, agents everything but administration. */
export function defaultGrants(state: SiteState): Map<ProjectPermission, Grantee[]> {
  const holders = (names: readonly string[]): Grantee[] =>
    names.map((name) => ({ kind: 'role', roleId: roleByName(state, name).id }));
  const names = Object.keys(PROJECT_PERMISSIONS) as ProjectPermission[];
  const holdersOf = (permission: ProjectPermission): Grantee[] =>
    permission === 'ADMINISTER_PROJECTS'
      ? holders([ROLE.admins, ROLE.apps])
      : holders([ROLE.admins, ROLE.team, ROLE.apps]);
  return new Map(names.map((permission) => [permission, holdersOf(permission)]));
}

export function grantInProject(project: Project, permission: ProjectPermission, grantee: Grantee): void {
  project.grants.set(permission, [...(project.grants.get(permission) ?? []), grantee]);
}

export function revokeInProject(project: Project, permission: ProjectPermission, grantee: Grantee): void {
  project.grants.set(permission, without(project.grants.get(permission), grantee));
}

export function grantGlobal(state: SiteState, permission: GlobalPermission, grantee: Grantee): void {
  state.globalGrants.set(permission, [...(state.globalGrants.get(permission) ?? []), grantee]);
}

export function revokeGlobal(state: SiteState, permission: GlobalPermission, grantee: Grantee): void {
  state.globalGrants.set(permission, without(state.globalGrants.get(permission), grantee));
}

const without = (grants: readonly Grantee[] = [], grantee: Grantee): Grantee[] =>
  grants.filter((grant) => JSON.stringify(grant) !== JSON.stringify(grantee));

export function addRoleActor(
  state: SiteState,
  project: Project,
  roleName: string,
  actor: { readonly accountId: string } | { readonly groupId: string },
): void {
  const { id } = roleByName(state, roleName);
  const actors = project.roleActors.get(id) ?? { accountIds: new Set<string>(), groupIds: new Set<string>() };
  project.roleActors.set(id, actors);
  if ('accountId' in actor) actors.accountIds.add(actor.accountId);
  else actors.groupIds.add(actor.groupId);
}

export function removeRoleActor(state: SiteState, project: Project, roleName: string, id: string): void {
  const actors = project.roleActors.get(roleByName(state, roleName).id);
  actors?.accountIds.delete(id);
  actors?.groupIds.delete(id);
}
