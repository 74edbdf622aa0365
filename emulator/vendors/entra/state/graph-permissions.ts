/** `appId` of Microsoft Graph in every tenant. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** One application permission of Microsoft Graph. */
export interface GraphPermission {
  /** Id of the app role: the same in all tenants. */
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
}

/** The application permissions that the simulator knows a use for; ids and names as Microsoft publishes them. */
const PERMISSIONS: readonly (readonly [value: string, id: string, displayName: string])[] = [
  ['Application.Read.All', '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30', 'Read all applications'],
  ['Application.ReadWrite.All', '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9', 'Read and write all applications'],
  [
    'Application.ReadWrite.OwnedBy',
    '18a4783c-866b-4cc7-a460-3d5e5662c884',
    'Manage apps that this app creates or owns',
  ],
  [
    'AppRoleAssignment.ReadWrite.All',
    '06b708a9-e830-4db3-a914-8e69da51d44f',
    'Manage app permission grants and app role assignments',
  ],
  ['AuditLog.Read.All', 'b0afded3-3588-46d8-8b3d-9842eff778da', 'Read all audit log data'],
  ['Device.Read.All', '7438b122-aefc-4978-80ed-43db9fcc7715', 'Read all devices'],
  ['Device.ReadWrite.All', '1138cb37-bd11-4084-a2b7-9f71582aeddb', 'Read and write devices'],
  ['Directory.Read.All', '7ab1d382-f21e-4acd-a863-ba3e13f7da61', 'Read directory data'],
  ['Directory.ReadWrite.All', '19dbc75e-c2e2-444c-a770-ec69d8559fc7', 'Read and write directory data'],
  [
    'EntitlementManagement.Read.All',
    'c74fd47d-ed3c-45c3-9a9e-b8676de685d2',
    'Read all entitlement management resources',
  ],
  ['Group.Create', 'bf7b1a76-6e77-406b-b258-bf5c7720e98f', 'Create groups'],
  ['Group.Read.All', '5b567255-7703-4780-807c-7be8301ae99b', 'Read all groups'],
  ['Group.ReadWrite.All', '62a82d76-70ea-41e2-9197-370581804d09', 'Read and write all groups'],
  ['GroupMember.Read.All', '98830695-27a2-44f7-8c18-0c3ebc9698f6', 'Read all group memberships'],
  [
    'GroupMember.ReadWrite.All',
    'dbaae8cf-10b5-4b86-a4a1-f871c94c6695',
    'Read and write all group memberships',
  ],
  ['Member.Read.Hidden', '658aa5d8-239f-45c4-aa12-864f4fc7e490', 'Read all hidden memberships'],
  ['Organization.Read.All', '498476ce-e0fe-48b0-b801-37ba7e2685c6', 'Read organization information'],
  ['OrgContact.Read.All', 'e1a88a34-94c4-4418-be12-c87b00e26bea', 'Read organizational contacts'],
  [
    'RoleManagement.ReadWrite.Directory',
    '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8',
    'Read and write all directory RBAC settings',
  ],
  ['User.Read.All', 'df021288-bdef-4463-88db-98f22de89214', "Read all users' full profiles"],
  ['User.ReadBasic.All', '97235f07-e226-4f63-ace3-39588e11d3a1', "Read all users' basic profiles"],
  ['User.ReadWrite.All', '741f803b-c850-494e-b5df-cde7c675a1ca', "Read and write all users' full profiles"],
];

export const GRAPH_PERMISSIONS: readonly GraphPermission[] = PERMISSIONS.map(([value, id, displayName]) => ({
  id,
  value,
  displayName,
}));
