import type { EntraSimulator, GroupType } from '../vendors/entra';
import { emailOf } from './people';
import type { SeededPrincipal, World } from './world';

const TENANT = '6f1d3b52-8c0a-4b7e-9a35-2d4e6f708192';
const CLIENT = '0c9b8a77-6655-4433-8211-00ffeeddccbb';
/** Made here for the local site; it opens nothing else. */
const SECRET = 'local-site~demo.secret+value';

/** The admin centre of the local site: it acts with rights that Gatehouse never has. */
const ADMIN_CENTRE = '3f0a6c1e-52d4-4f7b-9c88-71e2a0b4d6f9';
const ADMIN_CENTRE_SECRET = 'local-site~admin.centre+value';
const ADMIN_CENTRE_RIGHTS = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'Group.ReadWrite.All',
  'User.ReadWrite.All',
];

/** Least privilege for what the demo does; see the connector's README. */
const PERMISSIONS = ['User.Read.All', 'GroupMember.ReadWrite.All', 'Group.Create'];

const PLAIN = [
  'requester',
  'second-requester',
  'approver',
  'second-approver',
  'owner',
  'agent',
  'admin',
  'customer',
  'contractor',
  'long-time-member',
  'hidden-email',
];

const GROUPS: Readonly<Record<string, { readonly displayName: string; readonly type: GroupType }>> = {
  'design-studio-users': { displayName: 'Gatehouse - Design Studio - Users', type: 'security' },
  'design-studio-admins': { displayName: 'Gatehouse - Design Studio - Admins', type: 'security' },
  'finance-ledger-users': { displayName: 'Gatehouse - Finance Ledger - Users', type: 'security' },
  'finance-ledger-admins': { displayName: 'Gatehouse - Finance Ledger - Admins', type: 'microsoft365' },
  'source-hub-readers': { displayName: 'Gatehouse - Source Hub - Readers', type: 'security' },
  spare: { displayName: 'Gatehouse - Spare', type: 'security' },
  microsoft365: { displayName: 'Sample - Microsoft 365', type: 'microsoft365' },
  'mail-enabled-security': { displayName: 'Sample - Mail-enabled security', type: 'mail-enabled-security' },
  distribution: { displayName: 'Sample - Distribution list', type: 'distribution' },
  dynamic: { displayName: 'Sample - Dynamic', type: 'dynamic' },
  'dynamic-microsoft365': { displayName: 'Sample - Dynamic Microsoft 365', type: 'dynamic-microsoft365' },
  synced: { displayName: 'Sample - Synced from on-premises', type: 'synced' },
  'role-assignable': { displayName: 'Sample - Role-assignable', type: 'role-assignable' },
  restricted: { displayName: 'Sample - Restricted management unit', type: 'restricted' },
  'licence-giving': { displayName: 'Sample - Licence-giving', type: 'security' },
};

/** What Graph says of a group that gives its members a licence. The identifier is Microsoft's for Office 365 E3. */
const LICENCES: Readonly<Record<string, object>> = {
  'licence-giving': {
    assignedLicenses: [{ disabledPlans: [], skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900' }],
    licenseProcessingState: { state: 'ProcessingComplete' },
  },
};

type Entra = World['entra'];

function createUser(
  entra: EntraSimulator,
  name: string,
  seed: Readonly<Record<string, string | boolean | null>>,
): SeededPrincipal {
  const upn = emailOf(name);
  const made = {
    userPrincipalName: upn,
    mail: upn,
    displayName: name,
    accountEnabled: true,
    userType: 'Member',
    ...seed,
  };
  const user = entra.createUser(TENANT, made);
  return { id: user.id, userPrincipalName: made.userPrincipalName, mail: made.mail };
}

/** Identities as trouble has them: two with one mail, a guest, a disabled one, and nobody for `absent`. */
function createUsers(entra: EntraSimulator): Entra['users'] {
  const shared = { mail: emailOf('ambiguous') };
  return {
    ...Object.fromEntries(PLAIN.map((name) => [name, createUser(entra, name, {})])),
    'ambiguous-one': createUser(entra, 'ambiguous-one', shared),
    'ambiguous-two': createUser(entra, 'ambiguous-two', shared),
    guest: createUser(entra, 'guest', {
      userPrincipalName: 'guest_example.com#EXT#@example.onmicrosoft.com',
      userType: 'Guest',
    }),
    disabled: createUser(entra, 'disabled', { accountEnabled: false }),
  };
}

function createGroups(entra: EntraSimulator): Entra['groups'] {
  return Object.fromEntries(
    Object.entries(GROUPS).map(([key, { displayName, type }]) => {
      const seed = { displayName, description: displayName, ...LICENCES[key] };
      const group = entra.createGroup(TENANT, type, seed);
      return [key, { id: group.id, displayName, type }];
    }),
  );
}

function registerAdminCentre(entra: EntraSimulator): Entra['adminCentre'] {
  entra.registerApplication(TENANT, {
    clientId: ADMIN_CENTRE,
    displayName: 'Admin centre of the local site',
    secrets: [{ value: ADMIN_CENTRE_SECRET }],
    roles: ADMIN_CENTRE_RIGHTS,
  });
  return { clientId: ADMIN_CENTRE, clientSecret: ADMIN_CENTRE_SECRET };
}

export function createDirectory(entra: EntraSimulator): Entra {
  entra.createTenant({
    id: TENANT,
    displayName: 'Example tenant',
    domains: ['example.com', 'example.onmicrosoft.com'],
  });
  entra.registerApplication(TENANT, {
    clientId: CLIENT,
    displayName: 'Gatehouse',
    secrets: [{ value: SECRET, displayName: 'local site' }],
    roles: PERMISSIONS,
  });
  const users = createUsers(entra);
  const groups = createGroups(entra);
  const veteran = users['long-time-member'];
  const group = groups['finance-ledger-users'];
  if (veteran !== undefined && group !== undefined) entra.addMember(TENANT, group.id, veteran.id);
  const adminCentre = registerAdminCentre(entra);
  return { tenantId: TENANT, clientId: CLIENT, clientSecret: SECRET, adminCentre, users, groups };
}
