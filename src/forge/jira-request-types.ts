import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { RequestTypeFacts } from '../ports/site-inspector';
import { ask, find } from './jira-client';

const RequestType = z.object({ name: z.string(), issueTypeId: z.string() });
const Form = z.object({ requestTypeFields: z.array(z.object({ fieldId: z.string() })) });

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
  const form = await ask('read request form', Form, () =>
    asApp().requestJira(
      route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype/${requestTypeId}/field`,
    ),
  );
  return { ...requestType, fieldIds: form.requestTypeFields.map(({ fieldId }) => fieldId) };
}
