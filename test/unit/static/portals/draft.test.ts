import type { PortalInspectionView } from '#contract/portals/portal-inspection';
import {
  draftFrom,
  lacking,
  portalFrom,
  statusChoices,
} from '../../../../static/admin/pages/portals/wizard/draft';
import { stepOf } from '../../../../static/admin/pages/portals/wizard/steps';

const status = (id: string) => ({ id, name: `Status ${id}`, category: 'done' as const });
const type = (id: string, issueTypeId: string) => ({ id, name: id, issueTypeId, hidden: false, fields: [] });

const inspection: PortalInspectionView = {
  project: { id: '10', key: 'HELP', name: 'Help desk', serviceDeskId: '2', teamManaged: false },
  requestTypes: [type('21', '7'), type('22', '8')],
  fields: {
    application: [],
    accessLevel: [],
    duration: [],
    justification: [],
    beneficiary: [],
    approver: [],
  },
  workflows: [
    { issueTypeId: '7', issueTypeName: 'Request', statuses: [status('1'), status('2'), status('3')] },
    { issueTypeId: '8', issueTypeName: 'Change', statuses: [status('2'), status('3')] },
  ],
  mapping: null,
  proposal: {
    requestTypes: [{ requestTypeId: '21', intent: 'grant' }],
    fields: { application: 'customfield_1', duration: 'customfield_3', approver: 'assignee' },
    statuses: { approved: '1' },
  },
  missing: [],
  suggestedId: 'help',
};

test('a new mapping starts with what is suggested, and says by empty values what is not chosen', () => {
  const draft = draftFrom(inspection);
  expect(portalFrom(draft)).toEqual({
    ...{ id: 'help', projectId: '10', serviceDeskId: '2', returnInvalidApprovals: true },
    requestTypes: [{ requestTypeId: '21', intent: 'grant' }],
    fields: { application: 'customfield_1', accessLevel: '', duration: 'customfield_3' },
    statuses: { approved: '1', denied: '', declined: '', revoked: '' },
    approverField: 'assignee',
  });
  expect(lacking('fields', draft)).toEqual(['accessLevel']);
  expect(lacking('statuses', draft)).toEqual(['denied', 'declined', 'revoked']);
  expect(lacking('approver', draft)).toEqual([]);
});

test('a mapping that is changed starts as it is', () => {
  const before = draftFrom(inspection);
  const mapping = { ...portalFrom(before), returnInvalidApprovals: false, fingerprint: 'f' };
  const draft = draftFrom({ ...inspection, mapping });
  expect(draft.fingerprint).toBe('f');
  expect(portalFrom(draft)).toEqual({ ...portalFrom(before), returnInvalidApprovals: false });
});

test('looking at the project again keeps what was chosen and adds only what came since', () => {
  const chosen = { ...draftFrom(inspection), intents: {}, fields: { application: 'customfield_9' } };
  const later: PortalInspectionView = {
    ...inspection,
    proposal: {
      ...inspection.proposal,
      requestTypes: [
        { requestTypeId: '21', intent: 'grant' },
        { requestTypeId: '22', intent: 'removal' },
      ],
      fields: { ...inspection.proposal.fields, accessLevel: 'customfield_2' },
    },
  };
  const draft = draftFrom(later, { draft: chosen, inspection });
  expect(draft.intents).toEqual({ '22': 'removal' });
  expect(draft.fields).toEqual({ application: 'customfield_9', accessLevel: 'customfield_2' });
});

test('statuses are offered when the workflows of all chosen request types have them', () => {
  const draft = draftFrom(inspection);
  expect(statusChoices(inspection, draft).map(({ id }) => id)).toEqual(['1', '2', '3']);
  const both = { ...draft, intents: { '21': 'grant', '22': 'removal' } as const };
  expect(statusChoices(inspection, both).map(({ id }) => id)).toEqual(['2', '3']);
});

test.each([
  ['requestTypes.0.requestTypeId', 'requestTypes'],
  ['fields.application', 'fields'],
  ['approverField', 'approver'],
  ['statuses.revoked', 'statuses'],
  ['projectId', 'project'],
])('a fault at %s is put right in the step %s', (path, step) => {
  expect(stepOf(path)).toBe(step);
});
