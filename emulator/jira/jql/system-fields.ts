import { adfText } from '../fields/text-codecs';
import { badRequest } from '../http/refusal';
import type { Issue } from '../model/issue';
import { categoryOf } from '../render/status';
import { issueByIdOrKey, issueTypeOf, projectOf, requestTypeOf, statusOf } from '../state/lookups';
import type { SiteState } from '../state/site-state';
import type { JqlField, JqlScope } from './jql-field';

type Build = (scope: JqlScope, name: string) => JqlField;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly key?: string;
}

const lower = (named: Named): readonly string[] =>
  [named.id, named.key ?? named.id, named.name].map((term) => term.toLowerCase());

/** A field whose values are configured things: an unknown one is an error. */
function configured(
  all: (state: SiteState) => Iterable<Named>,
  of: (state: SiteState, issue: Issue) => Named,
): Build {
  return ({ viewer: { state } }, name) => ({
    type: 'terms',
    terms: (issue) => lower(of(state, issue)),
    check: (value) => {
      const known = [...all(state)].some((each) => lower(each).includes(value.toLowerCase()));
      if (!known) throw badRequest(`The value '${value}' does not exist for the field '${name}'.`);
    },
    order: (issue) => of(state, issue).name,
  });
}

const project = configured(
  (state) => state.projects.values(),
  (state, issue) => projectOf(state, issue.projectId),
);
const issueType = configured(
  (state) => state.issueTypes.values(),
  (state, issue) => issueTypeOf(state, issue.issueTypeId),
);
const status = configured(
  (state) => state.statuses.values(),
  (state, issue) => statusOf(state, issue.statusId),
);

const CATEGORY_KEYS = ['new', 'indeterminate', 'done'] as const;
const categoryName = (key: (typeof CATEGORY_KEYS)[number]): Named => ({
  id: String(categoryOf(key).id),
  key,
  name: categoryOf(key).name,
});
const statusCategory = configured(
  () => CATEGORY_KEYS.map(categoryName),
  (state, issue) => categoryName(statusOf(state, issue.statusId).category),
);

const NO_REQUEST_TYPE: Named = { id: '', name: '' };
const requestType = configured(
  (state) => state.requestTypes.values(),
  (state, issue) =>
    issue.requestTypeId === undefined ? NO_REQUEST_TYPE : requestTypeOf(state, issue.requestTypeId),
);

const issueKey: Build = ({ viewer: { state }, canSee }, name) => ({
  type: 'terms',
  terms: (issue) => [issue.id, issue.key.toLowerCase()],
  check: (value) => {
    const found = issueByIdOrKey(state, value);
    if (found !== undefined && canSee(found)) return;
    throw badRequest(
      /^\d+$/.test(value)
        ? `A value with ID '${value}' does not exist for the field '${name}'.`
        : `An issue with key '${value}' does not exist for field '${name}'.`,
    );
  },
  order: (issue) => Number(issue.id),
});

const moment =
  (value: (issue: Issue) => number): Build =>
  () => ({ type: 'moment', value });

const text =
  (read: (issue: Issue) => readonly string[]): Build =>
  () => ({ type: 'text', text: (issue) => read(issue).join('\n') });

const summaryOf = (issue: Issue): string => String(issue.values.get('summary') ?? '');
const descriptionOf = (issue: Issue): string => {
  const value = issue.values.get('description');
  return typeof value === 'object' && 'type' in value ? adfText(value) : '';
};
const commentsOf = (issue: Issue): readonly string[] =>
  issue.comments.map((comment) => adfText(comment.body));

const creator: Build = () => ({
  type: 'terms',
  terms: (issue) => [issue.creatorId.toLowerCase()],
  check: () => undefined,
  order: (issue) => issue.creatorId,
});

/** Never set on this site: `resolution IS EMPTY` holds for every issue. */
const resolution: Build = () => ({ type: 'terms', terms: () => [], check: () => undefined, order: () => '' });

const created = moment((issue) => issue.createdAt);
const updated = moment((issue) => issue.updatedAt);

/** By lower-case clause name. Fields with a stored value (assignee, labels, custom …) are found elsewhere. */
export const SYSTEM_CLAUSES: ReadonlyMap<string, Build> = new Map([
  ['project', project],
  ['issuetype', issueType],
  ['type', issueType],
  ['status', status],
  ['statuscategory', statusCategory],
  ['statuscategorychangeddate', moment((issue) => issue.statusSince)],
  ['request type', requestType],
  ['cf[10010]', requestType],
  ['key', issueKey],
  ['issuekey', issueKey],
  ['issue', issueKey],
  ['id', issueKey],
  ['created', created],
  ['createddate', created],
  ['updated', updated],
  ['updateddate', updated],
  ['creator', creator],
  ['resolution', resolution],
  ['summary', text((issue) => [summaryOf(issue)])],
  ['description', text((issue) => [descriptionOf(issue)])],
  ['comment', text(commentsOf)],
  ['text', text((issue) => [summaryOf(issue), descriptionOf(issue), ...commentsOf(issue)])],
]);
