import type { Groups, People } from './people';
import type { ServiceProject } from './service-project';
import type { World } from './world';

export const CONNECTION_ID = 'entra';

interface Parts {
  readonly people: People;
  readonly groups: Groups;
  readonly project: ServiceProject;
  readonly entra: World['entra'];
}

const binding = (entra: World['entra'], key: string) => {
  const group = entra.groups[key];
  if (group === undefined) throw new Error(`seed: no group ${key}`);
  return {
    connectionId: CONNECTION_ID,
    entitlement: { type: 'group', id: group.id },
    displayName: group.displayName,
  };
};

function applications({ people, entra }: Parts) {
  const level = (id: string, name: string, group: string) => ({
    id,
    name,
    entitlements: [binding(entra, group)],
  });
  return [
    {
      id: 'design-studio',
      name: 'Design Studio',
      description: 'Shared design tool.',
      ownerAccountId: people.owner.accountId,
      risk: 'low',
      levels: [level('user', 'User', 'design-studio-users'), level('admin', 'Admin', 'design-studio-admins')],
    },
    {
      id: 'finance-ledger',
      name: 'Finance Ledger',
      description: 'Books of the company.',
      ownerAccountId: people.owner.accountId,
      risk: 'high',
      levels: [
        level('user', 'User', 'finance-ledger-users'),
        level('admin', 'Admin', 'finance-ledger-admins'),
      ],
    },
    {
      id: 'source-hub',
      name: 'Source Hub',
      description: 'Read-only view of source code.',
      ownerAccountId: people.owner.accountId,
      risk: 'low',
      levels: [level('reader', 'Reader', 'source-hub-readers')],
    },
  ];
}

const byGroup = (group: { readonly groupId: string }) => ({ kind: 'group', groupId: group.groupId });

function rules({ groups }: Parts) {
  const approvers = byGroup(groups['access-approvers']);
  return [
    {
      id: 'no-contractors',
      name: 'Contractors get no access here',
      when: { requesterGroupIds: [groups.contractors.groupId], intents: ['grant', 'change'] },
      outcome: { kind: 'refuse', reason: 'contractors get access through their own programme' },
    },
    {
      id: 'removals',
      name: 'Removals are approved by anyone of the approvers',
      when: { intents: ['removal'] },
      outcome: { kind: 'approval', stages: [{ name: 'Removal', approvers: [approvers], need: 'any' }] },
    },
    {
      id: 'source-hub-readers',
      name: 'Our people may read the source',
      when: { applicationIds: ['source-hub'], levelIds: ['reader'], requesterEmailDomains: ['example.com'] },
      outcome: { kind: 'automatic', reason: 'reading the source is open to everybody of the company' },
      durationCap: 'P30D',
    },
    {
      id: 'admins',
      name: 'Administrators need the owner and security',
      when: { levelIds: ['admin'] },
      outcome: {
        kind: 'approval',
        stages: [
          { name: 'Application owner', approvers: [{ kind: 'application-owner' }], need: 'any' },
          { name: 'Security', approvers: [byGroup(groups['security-team'])], need: 'all' },
        ],
      },
      durationCap: 'P7D',
      justificationRequired: true,
    },
    {
      id: 'users',
      name: 'Users need one approver',
      when: { levelIds: ['user'] },
      outcome: { kind: 'approval', stages: [{ name: 'Approval', approvers: [approvers], need: 'any' }] },
      durationCap: 'P90D',
    },
  ];
}

function portal({ project }: Parts) {
  const { fields, statuses } = project;
  return {
    id: 'access-desk',
    projectId: project.project.id,
    serviceDeskId: project.project.serviceDeskId,
    requestTypes: Object.values(project.requestTypes).map(({ id, intent }) => ({
      requestTypeId: id,
      intent,
    })),
    fields: {
      application: fields.application.id,
      accessLevel: fields.accessType.id,
      duration: fields.duration.id,
      justification: fields.justification.id,
      beneficiary: fields.beneficiary.id,
    },
    approverField: fields.approvers.id,
    statuses: {
      approved: statuses.approved.id,
      denied: statuses.denied.id,
      declined: statuses.declined.id,
      revoked: statuses.revoked.id,
      provisioned: statuses.provisioned.id,
      needsAttention: statuses.needsAttention.id,
    },
  };
}

/** The configuration of the demo as the file an administrator would import: no secret in it. */
export function demoConfiguration(parts: Parts): Readonly<Record<string, unknown>> {
  const { tenantId, clientId } = parts.entra;
  return {
    format: 'gatehouse-configuration',
    version: 1,
    connections: [
      {
        id: CONNECTION_ID,
        connectorId: 'entra',
        name: 'Microsoft Entra ID',
        config: { cloud: 'global', tenantId, clientId },
      },
    ],
    applications: applications(parts),
    rules: rules(parts),
    portals: [portal(parts)],
  };
}

export const seededApplications: World['gatehouse']['applications'] = {
  'design-studio': { name: 'Design Studio', levels: ['User', 'Admin'] },
  'finance-ledger': { name: 'Finance Ledger', levels: ['User', 'Admin'] },
  'source-hub': { name: 'Source Hub', levels: ['Reader'] },
};
