import type { RequestField } from './desk-shapes';
import { toRequestFields } from './edit-screen';
import type { Call } from './http';
import { path, send } from './http';
import type { EditScreen } from './edit-screen';
import type { History, Issue, IssueComment, IssuePage, JiraUser, Transition } from './jira-shapes';
import type { Person } from './world';

export const ACCESS_PROPERTY = 'gatehouse.access';

/** HTTP Basic of a seeded account; the local site takes any token. */
export const basicAuth = (person: Person): Readonly<Record<string, string>> => ({
  authorization: `Basic ${btoa(`${person.email}:local`)}`,
  accept: 'application/json',
});

/** Jira as one person sees it. */
export interface JiraClient {
  searchIssues(jql: string, pageToken?: string): Promise<IssuePage>;
  issue(key: string): Promise<Issue>;
  comments(key: string): Promise<readonly IssueComment[]>;
  history(key: string): Promise<readonly History[]>;
  transitions(key: string): Promise<readonly Transition[]>;
  transition(key: string, transitionId: string): Promise<void>;
  /** What the persona may change on the edit screen. */
  editableFields(key: string): Promise<readonly RequestField[]>;
  editFields(key: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  user(accountId: string): Promise<JiraUser>;
  searchPeople(text: string): Promise<readonly JiraUser[]>;
  /** Names of the groups somebody is in. */
  groupsOf(accountId: string): Promise<readonly string[]>;
}

export function createJiraClient(person: Person): JiraClient {
  const call = <T>(url: string, more: Call = {}): Promise<T> =>
    send<T>(`/jira/rest/api/3${url}`, { ...more, headers: basicAuth(person) });
  return {
    searchIssues: (jql, pageToken) => call(`/search/jql?${searchQuery(jql, pageToken)}`),
    issue: (key) => call(`${path`/issue/${key}`}?fields=*all&expand=names`),
    comments: async (key) => {
      const url = `${path`/issue/${key}/comment`}?orderBy=created&maxResults=100`;
      return (await call<{ readonly comments: readonly IssueComment[] }>(url)).comments;
    },
    history: async (key) => {
      const url = `${path`/issue/${key}/changelog`}?maxResults=100`;
      return (await call<{ readonly values: readonly History[] }>(url)).values;
    },
    transitions: async (key) =>
      (await call<{ readonly transitions: readonly Transition[] }>(path`/issue/${key}/transitions`))
        .transitions,
    transition: (key, id) =>
      call(path`/issue/${key}/transitions`, { method: 'POST', body: { transition: { id } } }),
    editableFields: async (key) => toRequestFields(await call<EditScreen>(path`/issue/${key}/editmeta`)),
    editFields: (key, fields) => call(path`/issue/${key}`, { method: 'PUT', body: { fields } }),
    user: (accountId) => call(`/user?${new URLSearchParams({ accountId }).toString()}`),
    searchPeople: (query) => call(`/user/search?${new URLSearchParams({ query }).toString()}`),
    groupsOf: async (accountId) => {
      const url = `/user/groups?${new URLSearchParams({ accountId }).toString()}`;
      return (await call<readonly { readonly name: string }[]>(url)).map(({ name }) => name);
    },
  };
}

function searchQuery(jql: string, pageToken?: string): string {
  const query = new URLSearchParams({
    jql,
    maxResults: '50',
    fields: 'summary,status,reporter,assignee,created,updated',
    properties: ACCESS_PROPERTY,
  });
  if (pageToken !== undefined) query.set('nextPageToken', pageToken);
  return query.toString();
}
