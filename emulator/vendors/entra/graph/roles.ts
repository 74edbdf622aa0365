/** Which application roles open what: the least-privileged ones and those that include them. */
const DIRECTORY_READ = ['Directory.Read.All', 'Directory.ReadWrite.All'] as const;

export const FULL_USER_READ: readonly string[] = ['User.Read.All', 'User.ReadWrite.All', ...DIRECTORY_READ];
export const USER_READ: readonly string[] = ['User.ReadBasic.All', ...FULL_USER_READ];
export const USER_WRITE: readonly string[] = ['User.ReadWrite.All', 'Directory.ReadWrite.All'];
/** Directory.ReadWrite.All cannot delete. */
export const USER_DELETE: readonly string[] = ['User.ReadWrite.All', 'User.DeleteRestore.All'];

export const GROUP_READ: readonly string[] = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  ...DIRECTORY_READ,
];
export const MEMBER_WRITE: readonly string[] = [
  'GroupMember.ReadWrite.All',
  'Group.ReadWrite.All',
  'Directory.ReadWrite.All',
];
export const GROUP_CREATE: readonly string[] = [
  'Group.Create',
  'Group.ReadWrite.All',
  'Directory.ReadWrite.All',
];
export const GROUP_WRITE: readonly string[] = ['Group.ReadWrite.All', 'Directory.ReadWrite.All'];
export const GROUP_DELETE: readonly string[] = ['Group.ReadWrite.All'];
export const HIDDEN_MEMBERS: readonly string[] = ['Member.Read.Hidden'];
export const ROLE_ASSIGNABLE_WRITE: readonly string[] = ['RoleManagement.ReadWrite.Directory'];

export const APPLICATION_READ: readonly string[] = [
  'Application.Read.All',
  'Application.ReadWrite.All',
  ...DIRECTORY_READ,
];
export const APPLICATION_OWNED = 'Application.ReadWrite.OwnedBy';
export const APPLICATION_WRITE: readonly string[] = ['Application.ReadWrite.All', 'Directory.ReadWrite.All'];
export const DEVICE_READ: readonly string[] = ['Device.Read.All', 'Device.ReadWrite.All', ...DIRECTORY_READ];
export const DEVICE_WRITE: readonly string[] = ['Device.ReadWrite.All', 'Directory.ReadWrite.All'];
export const CONTACT_READ: readonly string[] = ['OrgContact.Read.All', ...DIRECTORY_READ];

export const ORGANIZATION_READ: readonly string[] = [
  'Organization.Read.All',
  'Organization.ReadWrite.All',
  ...DIRECTORY_READ,
];
export const AUDIT_READ: readonly string[] = ['AuditLog.Read.All'];
export const ENTITLEMENT_READ: readonly string[] = [
  'EntitlementManagement.Read.All',
  'EntitlementManagement.ReadWrite.All',
];

export function holdsAny(held: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.some((role) => held.has(role));
}
