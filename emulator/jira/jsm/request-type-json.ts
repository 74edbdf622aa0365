import type { Issue } from '../model/issue';
import type { RequestType } from '../model/project';
import { requestTypeOf, statusOf } from '../state/lookups';
import type { SiteState } from '../state/site-state';
import { deskDate } from '../render/dates';
import { categoryOf } from '../render/status';

export const requestTypeJson = (state: SiteState, type: RequestType) => ({
  _expands: ['field'],
  id: type.id,
  _links: {
    self: `${state.baseUrl}/rest/servicedeskapi/servicedesk/${type.serviceDeskId}/requesttype/${type.id}`,
  },
  name: type.name,
  description: type.description,
  helpText: type.helpText,
  issueTypeId: type.issueTypeId,
  serviceDeskId: type.serviceDeskId,
  portalId: type.serviceDeskId,
  groupIds: type.groupIds,
  icon: { id: type.id, _links: { iconUrls: { '32x32': `${state.baseUrl}/request-type-icons/${type.id}` } } },
});

/** The portal may show a status under another name. */
function deskStatusName(state: SiteState, issue: Issue, statusId: string): string {
  const alias = issue.requestTypeId && requestTypeOf(state, issue.requestTypeId).statusNames.get(statusId);
  return alias || statusOf(state, statusId).name;
}

export const deskStatusJson = (
  state: SiteState,
  issue: Issue,
  statusId = issue.statusId,
  at = issue.statusSince,
) => ({
  status: deskStatusName(state, issue, statusId),
  statusCategory: categoryOf(statusOf(state, statusId).category).desk,
  statusDate: deskDate(at),
});
