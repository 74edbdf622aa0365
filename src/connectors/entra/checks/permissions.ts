import type { EntraKey } from '../words';

/** One thing the connector does and the Graph application permissions that allow it. */
export interface PermissionNeed {
  /** The one to consent to. */
  readonly least: string;
  /** Others that allow it too: accepted, but reported as more than needed. */
  readonly enough: readonly string[];
}

export const findPeople: PermissionNeed = {
  least: 'User.Read.All',
  enough: ['User.ReadBasic.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
};

/** To read groups and change their members. */
export const changeMembers: PermissionNeed = {
  least: 'GroupMember.ReadWrite.All',
  enough: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'],
};

/** Without these the connection does not work. */
export const requiredPermissions: readonly PermissionNeed[] = [findPeople, changeMembers];

/** Lets the end of the credential be read. */
export const readRegistration: PermissionNeed = {
  least: 'Application.Read.All',
  enough: [
    'Application.ReadWrite.OwnedBy',
    'Application.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
};

/** Each makes one more thing possible; none is an excess. */
export const optionalPermissions: readonly PermissionNeed[] = [
  { least: 'Group.Create', enough: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
  readRegistration,
  { least: 'Member.Read.Hidden', enough: [] },
];

/** With it alone, addresses besides user name and mail, guests and disabled accounts cannot be told apart. */
export const limitedUserPermission = 'User.ReadBasic.All';

/** Read permissions that {@link requiredPermissions} include: no use, no harm. */
const included = ['GroupMember.Read.All', limitedUserPermission];

/**
 * Permissions with which a mistake, or a thief of the secret, could do far more than change memberships: the worst
 * first, each with the sentence that says what it can do.
 */
export const dangerousPermissions: ReadonlyMap<string, EntraKey> = new Map<string, EntraKey>([
  ['RoleManagement.ReadWrite.Directory', 'vendor.entra.permissions.excessRoles'],
  ['AppRoleAssignment.ReadWrite.All', 'vendor.entra.permissions.excessGrants'],
  ['Application.ReadWrite.All', 'vendor.entra.permissions.excessApplications'],
  ['Directory.ReadWrite.All', 'vendor.entra.permissions.excessDirectory'],
  ['User.ReadWrite.All', 'vendor.entra.permissions.excessUsers'],
  ['Group.ReadWrite.All', 'vendor.entra.permissions.excessGroups'],
]);

/** Needs of `needs` that no role of the token meets. */
export function unmet(needs: readonly PermissionNeed[], roles: readonly string[]): readonly PermissionNeed[] {
  return needs.filter(({ least, enough }) => ![least, ...enough].some((name) => roles.includes(name)));
}

/** Roles of the token that no need asks for. */
export function excess(roles: readonly string[]): readonly string[] {
  const wanted = new Set(
    [...requiredPermissions, ...optionalPermissions].map(({ least }) => least).concat(included),
  );
  return roles.filter((role) => !wanted.has(role));
}
