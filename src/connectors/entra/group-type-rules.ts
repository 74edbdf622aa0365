import type { EntitlementNote } from '../contract';
import type { GroupRecord } from './schema';

interface Rule {
  readonly code: string;
  readonly sentence: string;
  readonly applies: (group: GroupRecord) => boolean;
}

const isMicrosoft365 = (group: GroupRecord): boolean => group.groupTypes?.includes('Unified') === true;

/** Why a group cannot be governed, most telling reason first. Facts: which group types Graph lets an app change. */
const refusals: readonly Rule[] = [
  {
    code: 'entitlement-gone',
    applies: (group) => typeof group.deletedDateTime === 'string',
    sentence: 'The group is deleted. Restore it in Entra or bind another group.',
  },
  {
    code: 'entitlement-not-manageable-synced',
    applies: (group) => group.onPremisesSyncEnabled === true,
    sentence:
      'The group is synchronised from an on-premises directory, so its members can only be changed there. Bind a cloud security group.',
  },
  {
    code: 'entitlement-not-manageable-dynamic',
    applies: (group) =>
      group.groupTypes?.includes('DynamicMembership') === true || (group.membershipRule ?? '') !== '',
    sentence: 'The members of the group follow from a rule in Entra. Bind a group with assigned membership.',
  },
  {
    code: 'entitlement-not-manageable-role-assignable',
    applies: (group) => group.isAssignableToRole === true,
    sentence:
      'The group can hold administrator roles of the directory, so changing it needs a permission as powerful as an administrator. Gatehouse does not manage such groups.',
  },
  {
    code: 'entitlement-not-manageable-restricted',
    applies: (group) => group.isManagementRestricted === true,
    sentence:
      'The group is in a restricted management administrative unit: only its own administrators may change it.',
  },
  {
    code: 'entitlement-not-manageable-mail-enabled',
    applies: (group) =>
      group.mailEnabled === true && group.securityEnabled === true && !isMicrosoft365(group),
    sentence:
      'Mail-enabled security groups are managed in Exchange, not through Microsoft Graph. Bind a cloud security group.',
  },
  {
    code: 'entitlement-not-manageable-distribution',
    applies: (group) => group.mailEnabled === true && !isMicrosoft365(group),
    sentence: 'Distribution lists are managed in Exchange and grant no access. Bind a cloud security group.',
  },
  {
    code: 'entitlement-not-manageable-unknown',
    applies: (group) => group.securityEnabled !== true && !isMicrosoft365(group),
    sentence: 'The group is neither a security group nor a Microsoft 365 group. Bind a cloud security group.',
  },
];

const warnings: readonly Rule[] = [
  {
    code: 'microsoft-365-group',
    applies: isMicrosoft365,
    sentence:
      'This is a Microsoft 365 group: members also get its mailbox, files and team. A security group grants nothing else.',
  },
  {
    code: 'grants-seats',
    applies: (group) => (group.assignedLicenses?.length ?? 0) > 0,
    sentence:
      'Licences are assigned to the group: whoever is added takes a seat of each of them, and it may cost money.',
  },
  {
    code: 'hidden-membership',
    applies: (group) => group.visibility?.toLowerCase() === 'hiddenmembership',
    sentence:
      'The membership of the group is hidden: without the permission Member.Read.Hidden Gatehouse may not see who is in it.',
  },
];

/** Told apart by a call of its own, not by a property of the group. */
export const nestedWarning: EntitlementNote = {
  code: 'nested-in-groups',
  sentence:
    'The group is itself a member of other groups: whoever is added may gain what those groups grant.',
};

/** The first reason why the group cannot be governed, if there is one. */
export function refusalOf(group: GroupRecord): EntitlementNote | undefined {
  const rule = refusals.find(({ applies }) => applies(group));
  return rule === undefined ? undefined : noteOf(rule);
}

/** What an administrator should know before binding a manageable group. */
export function warningsOf(group: GroupRecord): readonly EntitlementNote[] {
  return warnings.filter(({ applies }) => applies(group)).map(noteOf);
}

function noteOf({ code, sentence }: Rule): EntitlementNote {
  return { code, sentence };
}
