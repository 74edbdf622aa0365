import type { JiraCaller } from '../../contracts';
import type { SiteCore } from '../site-core';
import { issueByIdOrKey } from '../state/lookups';
import { actorFor, type Actor } from './actor';
import { matchPath, specificity } from './path-match';
import { countIssueWrite } from './rate-limit';
import { Refusal, badRequest, notFound } from './refusal';
import { renderRefusal, scopeMismatch } from './render-refusal';
import type { Reply, Route } from './route';

interface Match {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

/** Answers one request: route, identity, scopes, write limit, handler. */
export async function dispatch(
  core: SiteCore,
  routes: readonly Route[],
  request: Request,
  caller: JiraCaller,
): Promise<Response> {
  const url = new URL(request.url);
  try {
    return await answer(core, routes, request, url, caller);
  } catch (error) {
    if (error instanceof Refusal) return renderRefusal(url.pathname, error);
    throw error;
  }
}

async function answer(
  core: SiteCore,
  routes: readonly Route[],
  request: Request,
  url: URL,
  caller: JiraCaller,
): Promise<Response> {
  const match = findRoute(routes, request.method, url.pathname);
  if (match === undefined) throw unmodelled(core, `${request.method} ${url.pathname}`);
  const actor = actorFor(core.state, core.appAccountId, caller);
  if (!scopesAllow(match.route, actor)) return scopeMismatch();
  const body = await readBody(request);
  if (match.route.writesIssue) countWrite(core, match.params);
  return toResponse(
    match.route.handle({ core, actor, query: url.searchParams, body, param: reader(match.params) }),
  );
}

function findRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const matches = routes.flatMap((route) => {
    const params = route.method === method ? matchPath(route.path, path) : undefined;
    return params === undefined ? [] : [{ route, params }];
  });
  return matches.sort((a, b) => specificity(a.route.path) - specificity(b.route.path))[0];
}

function unmodelled(core: SiteCore, what: string): Refusal {
  core.unmodelled.push(what);
  return notFound(`The local Jira site does not model ${what}.`);
}

function scopesAllow(route: Route, actor: Actor): boolean {
  const held = actor.scopes;
  if (held === undefined) return true;
  const has = (scope: string): boolean => held.includes(scope);
  return route.scopes.every(has) || (route.granular !== undefined && route.granular.every(has));
}

async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
}

function countWrite(core: SiteCore, params: ReadonlyMap<string, string>): void {
  const issue = issueByIdOrKey(core.state, params.get('issueIdOrKey') ?? '');
  if (issue !== undefined) countIssueWrite(core, issue.id);
}

const reader =
  (params: ReadonlyMap<string, string>) =>
  (name: string): string => {
    const value = params.get(name);
    if (value === undefined) throw new Error(`Jira site: the route declares no parameter ${name}`);
    return value;
  };

function toResponse(reply: Reply): Response {
  if (reply.body === undefined) return new Response(null, { status: reply.status });
  return Response.json(reply.body, { status: reply.status });
}
