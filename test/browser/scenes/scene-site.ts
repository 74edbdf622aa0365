import * as z from 'zod';

const Ids = z.record(z.string(), z.looseObject({ id: z.string() }));
const World = z.object({
  jira: z.object({
    projects: z.record(z.string(), z.object({ id: z.string(), serviceDeskId: z.string() })),
    requestTypes: Ids,
    fields: Ids,
    transitions: Ids,
    users: z.record(z.string(), z.object({ accountId: z.string(), emailAddress: z.string() })),
  }),
  entra: z.object({
    tenantId: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
    users: z.record(z.string(), z.object({ id: z.string(), userPrincipalName: z.string() })),
    groups: z.record(z.string(), z.object({ id: z.string(), displayName: z.string() })),
  }),
});
const Created = z.object({ issueKey: z.string() });
const Reply = z.object({ result: z.looseObject({ ok: z.boolean(), data: z.unknown().optional() }) });

export interface Ask {
  readonly type?: 'grant' | 'removal' | 'change';
  readonly application?: string;
  readonly level?: string;
  readonly duration?: string;
  readonly justification?: string;
  /** Short name of the person who gets the access, when it is not the one who asks. */
  readonly beneficiary?: string;
}

/** `map[key]`, or an error that names what is missing. */
export function known<T>(map: Readonly<Record<string, T>>, key: string): T {
  const found = map[key];
  if (found === undefined) throw new Error(`The site has no ${key}.`);
  return found;
}

/** The local site over HTTP, with the seeded people at work in it. */
export class SceneSite {
  private constructor(
    readonly address: string,
    readonly world: z.infer<typeof World>,
  ) {}

  /** A new world behind the address; virtual time is at the start again. */
  static async reset(address: string, installation: 'configured' | 'fresh'): Promise<SceneSite> {
    const body = installation === 'fresh' ? { installation } : undefined;
    const world = World.parse(await send(`${address}/_emulator/reset`, 'POST', body));
    const site = new SceneSite(address, world);
    await site.control('POST', 'drain');
    return site;
  }

  control(method: string, path: string, body?: unknown): Promise<unknown> {
    return send(`${this.address}/_emulator/${path}`, method, body);
  }

  async advance(duration: string): Promise<void> {
    await this.control('POST', 'clock', { advance: duration });
  }

  /** Raises a request in the portal and lets everything run. Returns the issue key. */
  async ask(who: string, ask: Ask = {}): Promise<string> {
    const { jira } = this.world;
    const { issueKey } = Created.parse(
      await this.jira(who, 'POST', 'servicedeskapi/request', {
        serviceDeskId: known(jira.projects, 'ACCESS').serviceDeskId,
        requestTypeId: known(jira.requestTypes, ask.type ?? 'grant').id,
        requestFieldValues: this.values(ask),
      }),
    );
    await this.control('POST', 'drain');
    return issueKey;
  }

  private values({ application = 'Design Studio', level = 'User', ...ask }: Ask): Record<string, unknown> {
    const field = (key: string): string => known(this.world.jira.fields, key).id;
    const person = (who: string) => ({ accountId: known(this.world.jira.users, who).accountId });
    return {
      summary: `Access to ${application}`,
      [field('application')]: { value: application },
      [field('accessType')]: { value: level },
      ...(ask.duration !== undefined && { [field('duration')]: ask.duration }),
      ...(ask.justification !== undefined && { [field('justification')]: ask.justification }),
      ...(ask.beneficiary !== undefined && { [field('beneficiary')]: person(ask.beneficiary) }),
    };
  }

  /** Moves an issue by a named transition and lets everything run. */
  async move(who: string, key: string, transition: string): Promise<void> {
    const { id } = known(this.world.jira.transitions, transition);
    await this.jira(who, 'POST', `api/3/issue/${key}/transitions`, { transition: { id } });
    await this.control('POST', 'drain');
  }

  private jira(who: string, method: string, path: string, body: unknown): Promise<unknown> {
    const { emailAddress } = known(this.world.jira.users, who);
    const authorization = `Basic ${Buffer.from(`${emailAddress}:any`).toString('base64')}`;
    return send(`${this.address}/jira/rest/${path}`, method, body, { authorization });
  }

  /** Calls an operation of the administrators; throws what it refuses. */
  async admin(functionKey: string, payload: unknown): Promise<unknown> {
    const { accountId } = known(this.world.jira.users, 'admin');
    const call = { module: 'admin-page', accountId, functionKey, payload };
    const { result } = Reply.parse(await this.control('POST', 'invoke', call));
    if (!result.ok) throw new Error(`${functionKey}: ${JSON.stringify(result)}`);
    return result.data;
  }
}

async function send(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
