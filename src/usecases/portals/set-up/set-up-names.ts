import type { Intent } from '#domain/kit/codes';
import type { FieldType } from '#ports/site-builder';
import type { StatusCategory } from '#ports/site-survey';
import type { Meaning, Purpose } from '../purposes';

interface NewField {
  readonly name: string;
  readonly type: FieldType;
  readonly description: string;
}

/** What a set-up makes. Requesters and agents see these names; an administrator may rename them in Jira afterwards. */
export const newFields: Readonly<Record<Purpose, NewField>> = {
  application: {
    name: 'Application',
    type: 'single-select',
    description: 'The application that access is asked for.',
  },
  accessLevel: {
    name: 'Access type',
    type: 'single-select',
    description: 'The level of access that is asked for.',
  },
  duration: {
    name: 'Access duration',
    type: 'text',
    description: 'How long access is needed, for example 30 days.',
  },
  justification: { name: 'Justification', type: 'paragraph', description: 'Why access is needed.' },
  beneficiary: {
    name: 'Access for',
    type: 'user',
    description: 'Who gets the access; empty means the reporter.',
  },
  approver: { name: 'Approvers', type: 'users', description: 'Who decides. Filled by Gatehouse.' },
};

/** Used when another kind of field has the name already. */
export const otherName = (name: string) => `${name} (Gatehouse)`;

interface NewRequestType {
  readonly name: string;
  readonly description: string;
  /** What its form asks for, in order. */
  readonly form: readonly Exclude<Purpose, 'approver'>[];
}

export const newRequestTypes: Readonly<Record<Intent, NewRequestType>> = {
  grant: {
    name: 'Request application access',
    description: 'Get access to an application.',
    form: ['application', 'accessLevel', 'duration', 'justification', 'beneficiary'],
  },
  removal: {
    name: 'Request access removal',
    description: 'Give access back, or have it taken away.',
    form: ['application', 'accessLevel', 'justification', 'beneficiary'],
  },
  change: {
    name: 'Request access change',
    description: 'Move to another access level of an application.',
    form: ['application', 'accessLevel', 'duration', 'justification', 'beneficiary'],
  },
};

interface NewStatus {
  readonly name: string;
  readonly category: StatusCategory;
}

export const newStatuses: Readonly<Record<Meaning, NewStatus>> = {
  approved: { name: 'Approved', category: 'in-progress' },
  denied: { name: 'Denied', category: 'done' },
  declined: { name: 'Declined', category: 'done' },
  revoked: { name: 'Revoked', category: 'done' },
  provisioned: { name: 'Provisioned', category: 'done' },
  needsAttention: { name: 'Needs attention', category: 'in-progress' },
};
