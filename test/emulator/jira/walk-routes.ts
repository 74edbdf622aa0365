import { ALL_ROUTES } from '#emulator/jira/all-routes';
import { matchPath, specificity } from '#emulator/jira/http/path-match';
import type { Exchange } from './openapi';
import { walkSteps } from './walk-steps';
import { buildWorld, call, raise } from './world';

/** Routes that Jira Cloud removed after the descriptions were written, or never described. */
export const NOT_DESCRIBED: readonly string[] = ['/rest/api/3/search'];

const templateOf = (method: string, path: string): string =>
  ALL_ROUTES.filter((route) => route.method === method && matchPath(route.path, path) !== undefined).sort(
    (a, b) => specificity(a.path) - specificity(b.path),
  )[0]?.path ?? path;

/** Calls every route of the site at least once; throws where a step that should succeed does not. */
export async function walkRoutes(): Promise<readonly Exchange[]> {
  const world = buildWorld(1);
  world.site.configure({ emailApiApproved: true, rateLimits: false });
  const key = await raise(world);
  const exchanges: Exchange[] = [];
  for (const step of walkSteps(world, key)) {
    const answer = await call(world, step.as, step.method, step.path, step.body);
    if (answer.status >= 400 && !step.path.includes('-99'))
      throw new Error(`${step.method} ${step.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    const url = new URL(step.path, 'http://site.local');
    exchanges.push({
      method: step.method,
      path: templateOf(step.method, url.pathname),
      query: url.searchParams,
      requestBody: step.body,
      status: answer.status,
      responseBody: answer.body,
    });
  }
  expect(world.site.unmodelled).toEqual([]);
  return exchanges;
}

/** Routes that no step of the walk called. */
export function notWalked(exchanges: readonly Exchange[]): readonly string[] {
  const walked = new Set(exchanges.map(({ method, path }) => `${method} ${path}`));
  return ALL_ROUTES.map((route) => `${route.method} ${route.path}`).filter(
    (route) => !walked.has(route) && !NOT_DESCRIBED.some((path) => route.endsWith(path)),
  );
}
