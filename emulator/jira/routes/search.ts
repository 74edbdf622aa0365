import { createHash } from 'node:crypto';
import { may } from '../access/issue-access';
import { isRecord, recordBody, stringAt, stringsAt } from '../http/body';
import { listParam } from '../http/paging';
import { badRequest } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import { searchIssues } from '../jql/search';
import { fieldNames } from '../render/issue-fields';
import { issueJson } from './issue-json';
import { expands, viewerOf } from './viewer';

interface SearchInput {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly reconcile: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken: string | undefined;
}

function fromQuery(query: URLSearchParams): SearchInput {
  return {
    jql: query.get('jql') ?? '',
    fields: listParam(query, 'fields'),
    properties: listParam(query, 'properties'),
    reconcile: listParam(query, 'reconcileIssues'),
    maxResults: Number(query.get('maxResults') ?? 50),
    nextPageToken: query.get('nextPageToken') ?? undefined,
  };
}

function fromBody(input: unknown): SearchInput {
  const body = recordBody(input);
  return {
    jql: stringAt(body, 'jql') ?? '',
    fields: stringsAt(body, 'fields'),
    properties: stringsAt(body, 'properties'),
    reconcile: stringsAt(body, 'reconcileIssues'),
    maxResults: Number(body['maxResults'] ?? 50),
    nextPageToken: stringAt(body, 'nextPageToken'),
  };
}

/** Ids and keys come in big pages, whole issues in smaller ones. */
function pageSize({ maxResults, fields }: SearchInput): number {
  if (!Number.isInteger(maxResults) || maxResults < 0)
    throw badRequest('maxResults must be a non-negative whole number.');
  return Math.min(maxResults, fields.every((field) => field === 'id' || field === 'key') ? 5000 : 100);
}

const fingerprint = (jql: string): string => createHash('sha256').update(jql).digest('hex').slice(0, 16);

const tokenFor = (jql: string, offset: number): string =>
  Buffer.from(JSON.stringify({ offset, jql: fingerprint(jql) })).toString('base64url');

/** A token belongs to its query. */
function offsetOf({ nextPageToken, jql }: SearchInput): number {
  if (nextPageToken === undefined) return 0;
  const parsed = decode(nextPageToken);
  if (isRecord(parsed) && parsed['jql'] === fingerprint(jql) && typeof parsed['offset'] === 'number')
    return parsed['offset'];
  throw badRequest('The nextPageToken is invalid or expired.');
}

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function run(call: Call, input: SearchInput): Reply {
  const scope = {
    viewer: viewerOf(call),
    nowMs: call.core.state.clock.now(),
    canSee: (issue: Parameters<typeof may>[2]) => may(call, 'BROWSE_PROJECTS', issue),
  };
  const found = searchIssues(call.core, input.jql, scope, new Set(input.reconcile));
  const from = offsetOf(input);
  const page = found.slice(from, from + pageSize(input));
  const isLast = from + page.length >= found.length;
  return ok({
    // Without `fields` the enhanced search answers ids only.
    issues: page.map((issue) =>
      input.fields.length === 0 ? { id: issue.id } : issueJson(call, issue, input),
    ),
    ...(expands(call, 'names') ? { names: fieldNames(call.core.state) } : {}),
    isLast,
    ...(isLast ? {} : { nextPageToken: tokenFor(input.jql, from + page.length) }),
  });
}

const READ = ['read:jira-work'];
const PATH = '/rest/api/3/search/jql';

export const searchRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, scopes: READ, handle: (call) => run(call, fromQuery(call.query)) },
  { method: 'POST', path: PATH, scopes: READ, handle: (call) => run(call, fromBody(call.body)) },
];
