import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { FieldValue, IssueSnapshot } from '#ports/issue-tracker';
import { find } from '../jira-client';
import { fieldValue } from '../jira-field-value';

const Id = z.object({ id: z.string() });
const Issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    project: Id,
    status: Id,
    reporter: z.looseObject({ accountId: z.string() }).nullish(),
  }),
});
const PortalRequest = z.object({ requestTypeId: z.string() });

function readFields(issueId: string, fieldIds: readonly string[]) {
  const fields = ['project', 'status', 'reporter', ...fieldIds].join(',');
  return find('read issue', Issue, () =>
    asApp().requestJira(route`/rest/api/3/issue/${issueId}?fields=${fields}`),
  );
}

/** Undefined when the issue was not raised through a portal. */
async function requestTypeOf(issueId: string): Promise<string | undefined> {
  const request = await find('read portal request', PortalRequest, () =>
    asApp().requestJira(route`/rest/servicedeskapi/request/${issueId}`),
  );
  return request?.requestTypeId;
}

function pick(
  fields: Readonly<Record<string, unknown>>,
  fieldIds: readonly string[],
): Record<string, FieldValue> {
  const values = fieldIds.map((id) => [id, fieldValue(fields[id])] as const);
  return Object.fromEntries(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}

export async function readIssue(
  issueId: string,
  fieldIds: readonly string[],
): Promise<IssueSnapshot | undefined> {
  const issue = await readFields(issueId, fieldIds);
  if (issue === undefined) return undefined;
  const requestTypeId = await requestTypeOf(issueId);
  const { project, status, reporter } = issue.fields;
  return {
    id: issue.id,
    key: issue.key,
    projectId: project.id,
    statusId: status.id,
    ...(requestTypeId === undefined ? {} : { requestTypeId }),
    ...(reporter ? { reporterId: reporter.accountId } : {}),
    fields: pick(issue.fields, fieldIds),
  };
}
