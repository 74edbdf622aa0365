import type { Field, FieldKind } from '../model/field';
import type { SiteState } from '../state/site-state';

/** Fields every service project has, under the ids that the site uses for them. */
export const REQUEST_TYPE_FIELD = 'customfield_10010';
export const PARTICIPANTS_FIELD = 'customfield_10026';

const SYSTEM: readonly (readonly [id: string, name: string, kind: FieldKind])[] = [
  ['summary', 'Summary', 'textfield'],
  ['description', 'Description', 'textarea'],
  ['assignee', 'Assignee', 'userpicker'],
  ['reporter', 'Reporter', 'userpicker'],
  ['priority', 'Priority', 'priority'],
  ['labels', 'Labels', 'labels'],
  ['duedate', 'Due date', 'datepicker'],
  [REQUEST_TYPE_FIELD, 'Request Type', 'request-type'],
  [PARTICIPANTS_FIELD, 'Request participants', 'participants'],
];

/** Names of the fields that exist but cannot be edited, for field lists and `expand=names`. */
export const READ_ONLY_FIELDS: Readonly<Record<string, { readonly name: string; readonly type: string }>> = {
  issuetype: { name: 'Issue Type', type: 'issuetype' },
  project: { name: 'Project', type: 'project' },
  status: { name: 'Status', type: 'status' },
  statusCategory: { name: 'Status Category', type: 'statusCategory' },
  statuscategorychangedate: { name: 'Status Category Changed', type: 'datetime' },
  creator: { name: 'Creator', type: 'user' },
  created: { name: 'Created', type: 'datetime' },
  updated: { name: 'Updated', type: 'datetime' },
  resolution: { name: 'Resolution', type: 'resolution' },
  watches: { name: 'Watchers', type: 'watches' },
  comment: { name: 'Comment', type: 'comments-page' },
};

export function installSystemFields(state: SiteState): void {
  for (const [id, name, kind] of SYSTEM) state.fields.set(id, systemField(id, name, kind));
}

function systemField(id: string, name: string, kind: FieldKind): Field {
  const everywhere = {
    id: `${id}-context`,
    name: `Default Configuration Scheme for ${name}`,
    description: '',
    projectIds: new Set<string>(),
    issueTypeIds: new Set<string>(),
    options: [],
  };
  const custom = id.startsWith('customfield_');
  return { id, name, description: '', kind, custom, contexts: [everywhere], offScreenProjectIds: new Set() };
}
