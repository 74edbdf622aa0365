import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { RequestTypeFacts } from '#ports/site-inspector';
import type { SurveyedRequestType } from '#ports/site-survey';
import { ask, find, readAll } from '../jira-client';

const RequestType = z.object({ name: z.string(), issueTypeId: z.string() });
const Form = z.object({
  requestTypeFields: z.array(
    z.object({ fieldId: z.string(), name: z.string().default(''), required: z.boolean().default(false) }),
  ),
});
type Form = z.infer<typeof Form>;
const RequestTypes = z.object({
  values: z.array(
    RequestType.extend({
      id: z.string(),
      groupIds: z.array(z.string()).default([]),
      fields: Form.nullish(),
    }),
  ),
  isLastPage: z.boolean(),
});

function readForm(serviceDeskId: string, requestTypeId: string): Promise<Form> {
  return ask('read request form', Form, () =>
    asApp().requestJira(
      route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype/${requestTypeId}/field`,
    ),
  );
}

export async function readRequestType(
  serviceDeskId: string,
  requestTypeId: string,
): Promise<RequestTypeFacts | undefined> {
  const requestType = await find('read request type', RequestType, () =>
    asApp().requestJira(
      route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype/${requestTypeId}`,
    ),
  );
  if (requestType === undefined) return undefined;
  const form = await readForm(serviceDeskId, requestTypeId);
  return { ...requestType, fieldIds: form.requestTypeFields.map(({ fieldId }) => fieldId) };
}

/** All request types of a desk with their forms: one call per page, and one more where Jira left a form out. */
export async function listRequestTypes(serviceDeskId: string): Promise<readonly SurveyedRequestType[]> {
  const types = await readAll(async (start) => {
    const page = await find('list request types', RequestTypes, () =>
      asApp().requestJira(
        route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype?start=${start}&limit=50&expand=field`,
      ),
    );
    return page && { items: page.values, isLast: page.isLastPage };
  });
  return Promise.all(
    types.map(async ({ id, name, issueTypeId, groupIds, fields }) => {
      const form = fields ?? (await readForm(serviceDeskId, id));
      const shown = form.requestTypeFields.map(({ fieldId, ...rest }) => ({ id: fieldId, ...rest }));
      return { id, name, issueTypeId, hidden: groupIds.length === 0, fields: shown };
    }),
  );
}
