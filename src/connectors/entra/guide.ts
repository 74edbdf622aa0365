import type { ConnectorGuide, GuideStep, GuideText, PermissionGuide } from '#connectors/contract';
import { fieldGuides } from './guide-fields';
import { optionalPermissions, requiredPermissions } from './checks/permissions';

const said = (id: string, text: string): GuideText => ({ id, text });

const steps: readonly GuideStep[] = [
  {
    id: 'register',
    title: said('steps.register.title', 'Register an application'),
    text: said(
      'steps.register.text',
      'In the Microsoft Entra admin center open App registrations and choose New registration. Give it a name of its own, choose "Accounts in this organizational directory only" and leave the redirect URI empty. Use this registration for nothing else.',
    ),
    link: {
      label: said('steps.register.link', 'Open App registrations'),
      url: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    },
    copy: 'Gatehouse access',
  },
  {
    id: 'ids',
    title: said('steps.ids.title', 'Note the two ids'),
    text: said(
      'steps.ids.text',
      'On the overview page of the registration copy "Application (client) ID" and "Directory (tenant) ID". Both must come from the same registration.',
    ),
  },
  {
    id: 'permissions',
    title: said('steps.permissions.title', 'Add the permissions'),
    text: said(
      'steps.permissions.text',
      'Open API permissions, Add a permission, Microsoft Graph, Application permissions. Add the permissions listed below and nothing more.',
    ),
  },
  {
    id: 'consent',
    title: said('steps.consent.title', 'Grant admin consent'),
    text: said(
      'steps.consent.text',
      'On the same page choose "Grant admin consent". Without it the permissions are asked for, but not given.',
    ),
  },
  {
    id: 'credential',
    title: said('steps.credential.title', 'Create a credential'),
    text: said(
      'steps.credential.text',
      'Open Certificates & secrets. Either create a client secret and copy its Value at once (it is shown only now; the Secret ID is not the secret), or upload a certificate and keep its private key.',
    ),
  },
];

const why: Readonly<Record<string, GuideText>> = {
  'User.Read.All': said(
    'permissions.userRead.why',
    'Find people by user name or e-mail, recognise guests and disabled accounts',
  ),
  'GroupMember.ReadWrite.All': said(
    'permissions.groupMember.why',
    'Read groups, add and remove members, prove the result',
  ),
  'Group.Create': said('permissions.groupCreate.why', 'Create groups'),
  'Application.Read.All': said('permissions.applicationRead.why', 'Warn before the client secret ends'),
  'Member.Read.Hidden': said('permissions.memberHidden.why', 'See the members of groups that hide them'),
};

const onlyIf: Readonly<Record<string, GuideText>> = {
  'Group.Create': said('permissions.groupCreate.onlyIf', 'only if Gatehouse creates groups'),
  'Application.Read.All': said(
    'permissions.applicationRead.onlyIf',
    'only if Gatehouse reads the end date itself',
  ),
  'Member.Read.Hidden': said(
    'permissions.memberHidden.onlyIf',
    'only for Microsoft 365 groups with hidden membership',
  ),
};

const permissionOf = ({ least }: { readonly least: string }): PermissionGuide => {
  const condition = onlyIf[least];
  return {
    id: least,
    why: why[least] ?? said(`permissions.${least}.why`, least),
    ...(condition === undefined ? {} : { onlyIf: condition }),
  };
};

/** Set-up of an Entra connection, step by step; the permissions are those of the connection test. */
export const entraGuide: ConnectorGuide = {
  summary: said(
    'summary',
    'Adds people to groups of your Entra tenant and takes them out again. It changes the membership of groups you bind, and nothing else.',
  ),
  steps,
  permissions: [...requiredPermissions, ...optionalPermissions].map(permissionOf),
  fields: fieldGuides,
  credentials: [
    { id: 'secret', label: said('credentials.secret', 'Client secret'), keys: ['clientSecret'] },
    {
      id: 'certificate',
      label: said('credentials.certificate', 'Certificate with private key'),
      keys: ['certificate'],
    },
  ],
  json: '{\n  "tenantId": "",\n  "clientId": "",\n  "clientSecret": ""\n}',
};
