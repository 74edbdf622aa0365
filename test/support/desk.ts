import type { Site, World } from '#emulator/site';
import { SeededSites } from './seeded-sites';

type PersonKey = keyof World['jira']['users'];

export interface Ask {
  /** Short name of the request type: `grant`, `removal`, `change`. */
  readonly type?: string;
  readonly application?: string;
  readonly level?: string;
  readonly duration?: string;
  readonly justification?: string;
  readonly beneficiary?: PersonKey;
}

export interface IssueComment {
  readonly text: string;
  readonly internal: boolean;
}

interface AdfNode {
  readonly text?: string;
  readonly attrs?: { readonly text?: string };
  readonly content?: readonly AdfNode[];
}

const plain = (node: AdfNode): string =>
  `${node.text ?? node.attrs?.text ?? ''}${(node.content ?? []).map(plain).join('')}`;

const sites = new SeededSites();
afterEach(() => sites.giveBack());

/** The people of the demo world at work: what they do goes through Jira's API with their own rights. */
export class Desk {
  constructor(readonly site: Site) {}

  /** At a site as it is seeded, with the app in a cold process; for the running test alone. */
  static async open(): Promise<Desk> {
    return new Desk(await sites.take());
  }

  get world(): World {
    return this.site.world;
  }

  person(key: PersonKey) {
    const person = this.world.jira.users[key];
    if (person === undefined) throw new Error(`no person ${key}`);
    return person;
  }

  field(key: string) {
    const field = this.world.jira.fields[key];
    if (field === undefined) throw new Error(`no field ${key}`);
    return field;
  }

  group(key: string) {
    const group = this.world.entra.groups[key];
    if (group === undefined) throw new Error(`no group ${key}`);
    return group;
  }

  status(key: string) {
    const status = this.world.jira.statuses[key];
    if (status === undefined) throw new Error(`no status ${key}`);
    return status;
  }

  /** A Jira call as a person; throws on anything but 2xx. */
  async jira<T>(as: PersonKey, method: string, path: string, body?: unknown): Promise<T> {
    const init: RequestInit = {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    };
    if (body !== undefined) init.body = JSON.stringify(body);
    const caller = { kind: 'user', accountId: this.person(as).accountId } as const;
    const response = await this.site.jira.fetch(new Request(`http://jira.local${path}`, init), caller);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} as ${as}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Raises a request in the portal and lets everything run. Returns the issue key. */
  async ask(as: PersonKey, ask: Ask = {}): Promise<string> {
    const key = await this.raise(as, ask);
    await this.site.drain();
    return key;
  }

  /** Raises a request without running anything. */
  async raise(as: PersonKey, ask: Ask = {}): Promise<string> {
    const project = this.world.jira.projects['ACCESS'];
    const type = this.world.jira.requestTypes[ask.type ?? 'grant'];
    const created = await this.jira<{ issueKey: string }>(as, 'POST', '/rest/servicedeskapi/request', {
      serviceDeskId: project?.serviceDeskId,
      requestTypeId: type?.id,
      requestFieldValues: this.values(ask),
    });
    return created.issueKey;
  }

  private values(ask: Ask): Record<string, unknown> {
    const { application = 'Design Studio', level = 'User' } = ask;
    return {
      summary: 'Access, please',
      [this.field('application').id]: { value: application },
      ...(level === '' ? {} : { [this.field('accessType').id]: { value: level } }),
      ...(ask.duration === undefined ? {} : { [this.field('duration').id]: ask.duration }),
      ...(ask.justification === undefined ? {} : { [this.field('justification').id]: ask.justification }),
      ...(ask.beneficiary === undefined
        ? {}
        : { [this.field('beneficiary').id]: { accountId: this.person(ask.beneficiary).accountId } }),
    };
  }

  /** Moves the issue by a named transition and lets everything run. */
  async move(as: PersonKey, key: string, transition: string): Promise<void> {
    await this.transition(as, key, transition);
    await this.site.drain();
  }

  async transition(as: PersonKey, key: string, transition: string): Promise<void> {
    const id = this.world.jira.transitions[transition]?.id;
    await this.jira(as, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
  }

  edit(as: PersonKey, key: string, fields: Record<string, unknown>): Promise<void> {
    return this.jira(as, 'PUT', `/rest/api/3/issue/${key}`, { fields });
  }

  async statusOf(key: string): Promise<string> {
    const issue = await this.jira<{ fields: { status: { name: string } } }>(
      'admin',
      'GET',
      `/rest/api/3/issue/${key}?fields=status`,
    );
    return issue.fields.status.name;
  }

  async comments(key: string): Promise<readonly IssueComment[]> {
    const page = await this.jira<{ comments: { body: AdfNode; jsdPublic: boolean }[] }>(
      'admin',
      'GET',
      `/rest/api/3/issue/${key}/comment?maxResults=100`,
    );
    return page.comments.map((comment) => ({ text: plain(comment.body), internal: !comment.jsdPublic }));
  }

  /** All comments as one text: for asking whether something was said. */
  async said(key: string): Promise<string> {
    return (await this.comments(key))
      .map((comment) => `${comment.internal ? '[internal]' : '[public]'} ${comment.text}`)
      .join('\n');
  }

  async property(key: string): Promise<Record<string, unknown>> {
    const property = await this.jira<{ value: Record<string, unknown> }>(
      'admin',
      'GET',
      `/rest/api/3/issue/${key}/properties/gatehouse.access`,
    );
    return property.value;
  }

  /** Keys of group members in the directory, as short names of the world. */
  members(groupKey: string): readonly string[] {
    const ids = this.site.entra.memberIds(this.world.entra.tenantId, this.group(groupKey).id);
    const names = new Map(Object.entries(this.world.entra.users).map(([name, user]) => [user.id, name]));
    return ids.map((id) => names.get(id) ?? id);
  }

  /** Calls a resolver of the admin page; throws what it refuses. */
  async admin<T>(functionKey: string, payload: unknown = {}, as: PersonKey = 'admin'): Promise<T> {
    const reply = (await this.site.invoke({
      module: 'admin-page',
      accountId: this.person(as).accountId,
      functionKey,
      payload,
    })) as { ok: true; data: T } | { ok: false; error: { code: string; message: string } };
    if (!reply.ok) throw new Error(`${functionKey}: ${JSON.stringify(reply.error)}`);
    return reply.data;
  }

  /** The app's calls to Graph since a mark, as `METHOD path`, without token calls. */
  graphCalls(since: number): readonly string[] {
    return this.site
      .requests(since)
      .filter((call) => call.target === 'graph')
      .map((call) => `${call.method} ${new URL(call.url).pathname}`);
  }

  mark(): number {
    return this.site.requests().at(-1)?.seq ?? 0;
  }
}
