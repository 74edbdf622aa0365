import { asApp, call, text, type World } from './world';

export const searchPath = (jql: string, extra = ''): string =>
  `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=key${extra}`;

export async function keys(world: World, jql: string, caller = asApp()): Promise<readonly string[]> {
  const { status, body } = await call(world, caller, 'GET', searchPath(jql));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (body['issues'] as unknown as { key: string }[]).map((issue) => issue.key);
}

/** The messages of the 400 that this query earns. */
export const refusal = async (world: World, jql: string): Promise<string> => {
  const { status, body } = await call(world, asApp(), 'GET', searchPath(jql));
  expect(status).toBe(400);
  return text(body['errorMessages']);
};
