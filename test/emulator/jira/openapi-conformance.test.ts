import { ALL_ROUTES } from '#emulator/jira/all-routes';
import { matchPath, specificity } from '#emulator/jira/http/path-match';
import { Descriptions, hasDescriptions } from './openapi';
import { walkSteps, type Step } from './walk-steps';
import { buildWorld, call, raise } from './world';

/** Routes that Jira Cloud removed after the description was written, or never described. */
const NOT_COMPARED = ['/rest/api/3/search'];

const templateOf = (method: string, path: string): string =>
  ALL_ROUTES.filter((route) => route.method === method && matchPath(route.path, path) !== undefined).sort(
    (a, b) => specificity(a.path) - specificity(b.path),
  )[0]?.path ?? path;

const describeIf = hasDescriptions() ? describe : describe.skip;

describeIf('the public API descriptions (skipped when ../shared/specs is absent)', () => {
  const descriptions = hasDescriptions() ? new Descriptions() : undefined;

  it('describe every answer and every request of a walk over all routes', async () => {
    const world = buildWorld(1);
    world.site.configure({ emailApiApproved: true, rateLimits: false });
    const key = await raise(world);
    const complaints: string[] = [];
    const walked = new Set<string>();
    const take = async (step: Step): Promise<void> => {
      const answer = await call(world, step.as, step.method, step.path, step.body);
      const url = new URL(step.path, 'http://site.local');
      const path = templateOf(step.method, url.pathname);
      walked.add(`${step.method} ${path}`);
      if (answer.status >= 400 && !step.path.includes('-99'))
        complaints.push(`${step.method} ${step.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      const found = descriptions?.complaints({
        method: step.method,
        path,
        query: url.searchParams,
        requestBody: step.body,
        status: answer.status,
        responseBody: answer.body,
      });
      complaints.push(
        ...(found ?? ['no descriptions']).map((text) => `${step.method} ${step.path}: ${text}`),
      );
    };
    for (const step of walkSteps(world, key)) await take(step);
    expect(complaints).toEqual([]);
    const all = ALL_ROUTES.map((route) => `${route.method} ${route.path}`);
    expect(
      all.filter((route) => !walked.has(route) && !NOT_COMPARED.some((path) => route.endsWith(path))),
    ).toEqual([]);
    expect(world.site.unmodelled).toEqual([]);
  });

  it('agree with the scopes that every route declares', () => {
    const compared = ALL_ROUTES.filter((route) => !NOT_COMPARED.includes(route.path));
    const differing = compared.filter((route) => {
      const described = descriptions?.scopes(route.method, route.path);
      return !sameSet(route.scopes, described?.classic) || !sameSet(route.granular, described?.granular);
    });
    expect(differing.map((route) => `${route.method} ${route.path}`)).toEqual([]);
  });
});

/** A route may leave its granular alternative out. */
const sameSet = (declared: readonly string[] | undefined, described: readonly string[] = []): boolean =>
  declared === undefined || declared.toSorted().join() === described.toSorted().join();
