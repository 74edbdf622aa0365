import type {
  Approval,
  CustomerRequest,
  DeskComment,
  DeskPage,
  DeskStatus,
  RequestField,
  RequestType,
  ServiceDesk,
} from './desk-shapes';
import type { Call } from './http';
import { path, send } from './http';
import { basicAuth } from './jira';
import type { Person } from './world';

export interface RequestDraft {
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  readonly requestFieldValues: Readonly<Record<string, unknown>>;
}

export type Ownership = 'OWNED_REQUESTS' | 'PARTICIPATED_REQUESTS' | 'APPROVER';

/** The service desk as one customer, approver or agent sees it. */
export interface DeskClient {
  desks(): Promise<readonly ServiceDesk[]>;
  requestTypes(deskId: string): Promise<readonly RequestType[]>;
  requestFields(deskId: string, typeId: string): Promise<readonly RequestField[]>;
  raise(draft: RequestDraft): Promise<CustomerRequest>;
  requests(ownership: Ownership): Promise<readonly CustomerRequest[]>;
  request(key: string): Promise<CustomerRequest>;
  statuses(key: string): Promise<readonly DeskStatus[]>;
  comments(key: string): Promise<readonly DeskComment[]>;
  comment(key: string, body: string, visibleToCustomers: boolean): Promise<DeskComment>;
  approvals(key: string): Promise<readonly Approval[]>;
  decide(key: string, approvalId: string, decision: 'approve' | 'decline'): Promise<Approval>;
}

export function createDeskClient(person: Person): DeskClient {
  const call = <T>(url: string, more: Call = {}): Promise<T> =>
    send<T>(`/jira/rest/servicedeskapi${url}`, { ...more, headers: basicAuth(person) });
  const list = async <T>(url: string): Promise<readonly T[]> => (await call<DeskPage<T>>(url)).values;
  return {
    desks: () => list('/servicedesk'),
    requestTypes: (desk) => list(`${path`/servicedesk/${desk}/requesttype`}?limit=50`),
    requestFields: async (desk, type) => {
      const url = path`/servicedesk/${desk}/requesttype/${type}/field`;
      return (await call<{ readonly requestTypeFields: readonly RequestField[] }>(url)).requestTypeFields;
    },
    raise: (draft) => call('/request', { method: 'POST', body: draft }),
    requests: (ownership) => list(`/request?requestOwnership=${ownership}&expand=requestType&limit=50`),
    request: (key) => call(`${path`/request/${key}`}?expand=requestType`),
    statuses: (key) => list(path`/request/${key}/status`),
    comments: (key) => list(`${path`/request/${key}/comment`}?limit=100`),
    comment: (key, body, visible) =>
      call(path`/request/${key}/comment`, { method: 'POST', body: { body, public: visible } }),
    approvals: (key) => list(path`/request/${key}/approval`),
    decide: (key, id, decision) =>
      call(path`/request/${key}/approval/${id}`, { method: 'POST', body: { decision } }),
  };
}
