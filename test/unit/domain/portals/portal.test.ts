import { faultsFrom } from '#domain/failure/fault';
import { PortalMapping, mappedFieldIds } from '#domain/portals/portal';
import { portal } from '#test/conformance/ports/samples';

function faultsOf(changes: object) {
  const { error } = PortalMapping.safeParse({ ...portal, ...changes });
  return error === undefined ? [] : faultsFrom(error).map(({ path, message }) => [path.join('.'), message]);
}

it('a mapping with everything left out that may be is sound, and sends invalid approvals back', () => {
  const { returnInvalidApprovals: _, ...bare } = portal;
  expect(PortalMapping.parse(bare)).toEqual({ ...bare, returnInvalidApprovals: true });
});

it.each([
  [
    'a field by its name',
    { fields: { ...portal.fields, duration: 'Duration' } },
    ['fields.duration', 'This is not the id of a Jira field that can be mapped.'],
  ],
  [
    'a status by its name',
    { statuses: { ...portal.statuses, approved: 'Approved' } },
    ['statuses.approved', 'This is not a Jira id.'],
  ],
  ['no request type', { requestTypes: [] }, ['requestTypes', 'Map at least one request type.']],
  ['a project by its key', { projectId: 'ACCESS' }, ['projectId', 'This is not a Jira id.']],
])('a mapping with %s is refused beside it', (_what, changes, issue) => {
  expect(faultsOf(changes)).toEqual([issue]);
});

it.each([
  ['no status for approval', { statuses: { denied: '1', declined: '1', revoked: '2' } }],
  ['an intent nobody knows', { requestTypes: [{ requestTypeId: '11', intent: 'borrow' }] }],
  ['a status nobody knows', { statuses: { ...portal.statuses, done: '7' } }],
])('a mapping with %s is refused', (_what, changes) => {
  expect(faultsOf(changes)).not.toEqual([]);
});

it('the frozen fields are those of the form that carry the request, without the approvers', () => {
  const fields = {
    application: 'customfield_1',
    accessLevel: 'customfield_2',
    justification: 'description',
    beneficiary: 'customfield_3',
  };
  expect(mappedFieldIds({ ...portal, fields, approverField: 'assignee' })).toEqual([
    'customfield_1',
    'customfield_2',
    'description',
    'customfield_3',
  ]);
});
