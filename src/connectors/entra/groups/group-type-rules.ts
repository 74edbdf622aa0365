import type { Sentence } from '#domain/failure/sentence';
import { say } from '../words';
import type { EntitlementNote, EntitlementRefusal } from '#connectors/contract';
import type { GroupRecord } from '../schema';

type Rule<Note extends EntitlementNote> = Note & { readonly applies: (group: GroupRecord) => boolean };

const isMicrosoft365 = (group: GroupRecord): boolean => group.groupTypes?.includes('Unified') === true;

/** Why a group cannot be governed, most telling reason first. Facts: which group types Graph lets an app change. */
const refusals: readonly Rule<EntitlementRefusal>[] = [
  {
    code: 'entitlement-gone',
    applies: (group) => typeof group.deletedDateTime === 'string',
    ...say('vendor.entra.group.deleted'),
  },
  {
    code: 'entitlement-not-manageable-synced',
    applies: (group) => group.onPremisesSyncEnabled === true,
    ...say('vendor.entra.group.synced'),
  },
  {
    code: 'entitlement-not-manageable-dynamic',
    applies: (group) =>
      group.groupTypes?.includes('DynamicMembership') === true || (group.membershipRule ?? '') !== '',
    ...say('vendor.entra.group.dynamic'),
  },
  {
    code: 'entitlement-not-manageable-role-assignable',
    applies: (group) => group.isAssignableToRole === true,
    ...say('vendor.entra.group.roleAssignable'),
  },
  {
    code: 'entitlement-not-manageable-restricted',
    applies: (group) => group.isManagementRestricted === true,
    ...say('vendor.entra.group.restricted'),
  },
  {
    code: 'entitlement-not-manageable-mail-enabled',
    applies: (group) =>
      group.mailEnabled === true && group.securityEnabled === true && !isMicrosoft365(group),
    ...say('vendor.entra.group.mailEnabled'),
  },
  {
    code: 'entitlement-not-manageable-distribution',
    applies: (group) => group.mailEnabled === true && !isMicrosoft365(group),
    ...say('vendor.entra.group.distribution'),
  },
  {
    code: 'entitlement-not-manageable-unknown',
    applies: (group) => group.securityEnabled !== true && !isMicrosoft365(group),
    ...say('vendor.entra.group.unknown'),
  },
];

const warnings: readonly Rule<EntitlementNote>[] = [
  {
    code: 'microsoft-365-group',
    applies: isMicrosoft365,
    ...say('vendor.entra.group.microsoft365'),
  },
  {
    code: 'grants-seats',
    applies: (group) => (group.assignedLicenses?.length ?? 0) > 0,
    ...say('vendor.entra.group.seats'),
  },
  {
    code: 'hidden-membership',
    applies: (group) => group.visibility?.toLowerCase() === 'hiddenmembership',
    ...say('vendor.entra.group.hidden'),
  },
];

/** Told apart by a call of its own, not by a property of the group. */
export const nestedWarning: EntitlementNote = {
  code: 'nested-in-groups',
  ...say('vendor.entra.group.nested'),
};

/** The first reason why the group cannot be governed, if there is one. */
export function refusalOf(group: GroupRecord): EntitlementRefusal | undefined {
  const rule = refusals.find(({ applies }) => applies(group));
  return rule === undefined ? undefined : noteOf(rule);
}

/** What an administrator should know before binding a manageable group. */
export function warningsOf(group: GroupRecord): readonly EntitlementNote[] {
  return warnings.filter(({ applies }) => applies(group)).map(noteOf);
}

function noteOf<Code extends string>({ code, sentence, said }: Sentence & { readonly code: Code }) {
  return { code, sentence, said };
}
