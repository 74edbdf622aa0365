/** One thing the connector does and the Graph application permissions that allow it. */
export interface PermissionNeed {
  readonly purpose: string;
  /** The one to consent to. */
  readonly least: string;
  /** Others that allow it too: accepted, but reported as more than needed. */
  readonly enough: readonly string[];
}

/** Without these the connection does not work. */
export const requiredPermissions: readonly PermissionNeed[] = [
  {
    purpose: 'find people',
    least: 'User.Read.All',
    enough: ['User.ReadBasic.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  },
  {
    purpose: 'read groups and change their members',
    least: 'GroupMember.ReadWrite.All',
    enough: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  },
];

/** Each makes one more thing possible; none is an excess. */
export const optionalPermissions: readonly PermissionNeed[] = [
  {
    purpose: 'create groups',
    least: 'Group.Create',
    enough: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  },
  {
    purpose: 'warn before the client secret expires',
    least: 'Application.Read.All',
    enough: [
      'Application.ReadWrite.OwnedBy',
      'Application.ReadWrite.All',
      'Directory.Read.All',
      'Directory.ReadWrite.All',
    ],
  },
  { purpose: 'see members of groups with hidden membership', least: 'Member.Read.Hidden', enough: [] },
];

/** With it alone, addresses besides user name and mail, guests and disabled accounts cannot be told apart. */
export const limitedUserPermission = 'User.ReadBasic.All';

/** Read permissions that {@link requiredPermissions} include: no use, no harm. */
const included = ['GroupMember.Read.All', limitedUserPermission];

/** Permissions with which a mistake, or a thief of the secret, could do far more than change memberships. */
export const dangerousPermissions: ReadonlyMap<string, string> = new Map([
  ['User.ReadWrite.All', 'can change and delete people'],
  ['Directory.ReadWrite.All', 'can change nearly the whole directory'],
  ['Group.ReadWrite.All', 'can change and delete every group'],
  ['RoleManagement.ReadWrite.Directory', 'can make anyone an administrator'],
  ['AppRoleAssignment.ReadWrite.All', 'can grant itself any permission'],
  ['Application.ReadWrite.All', 'can add credentials to every application'],
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
