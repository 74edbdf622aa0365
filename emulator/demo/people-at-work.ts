import * as z from 'zod';
import type { Site } from '../site';

const Created = z.object({ issueKey: z.string() });
const Issue = z.object({ fields: z.object({ status: z.object({ name: z.string() }) }) });
const Property = z.object({ value: z.looseObject({ state: z.string() }) });
const Comments = z.object({ comments: z.array(z.object({ body: z.unknown(), jsdPublic: z.boolean() })) });
const Adf = z.object({
  text: z.string().optional(),
  attrs: z.object({ text: z.string().optional() }).optional(),
  content: z.array(z.unknown()).optional(),
});

function plain(node: unknown): string {
  const { text, attrs, content = [] } = Adf.parse(node);
  return `${text ?? attrs?.text ?? ''}${content.map(plain).join('')}`;
}

/** The seeded accounts at work, each with its own rights in Jira. */
export class PeopleAtWork {
  constructor(private readonly site: Site) {}

  private async call(who: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const account = this.site.world.jira.users[who];
    if (account === undefined) throw new Error(`demo: no account ${who}`);
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    };
    const response = await this.site.jira.fetch(new Request(`http://jira.local${path}`, init), {
      kind: 'user',
      accountId: account.accountId,
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`demo: ${method} ${path} as ${who} answered ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  async raise(who: string, application: string, level: string, duration: string): Promise<string> {
    const { projects, requestTypes, fields } = this.site.world.jira;
    const requestFieldValues = {
      summary: `Access to ${application}`,
      [fields['application']?.id ?? '']: { value: application },
      [fields['accessType']?.id ?? '']: { value: level },
      [fields['duration']?.id ?? '']: duration,
    };
    const body = {
      serviceDeskId: projects['ACCESS']?.serviceDeskId,
      requestTypeId: requestTypes['grant']?.id,
      requestFieldValues,
    };
    const { issueKey } = Created.parse(await this.call(who, 'POST', '/rest/servicedeskapi/request', body));
    await this.site.drain();
    return issueKey;
  }

  async move(who: string, key: string, transition: string): Promise<void> {
    const { id } = this.site.world.jira.transitions[transition] ?? {};
    await this.call(who, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
    await this.site.drain();
  }

  async status(key: string): Promise<string> {
    return Issue.parse(await this.call('admin', 'GET', `/rest/api/3/issue/${key}?fields=status`)).fields
      .status.name;
  }

  async state(key: string): Promise<string> {
    return Property.parse(
      await this.call('admin', 'GET', `/rest/api/3/issue/${key}/properties/gatehouse.access`),
    ).value.state;
  }

  /** The newest comment that contains the text; undefined = nobody said it. */
  async said(key: string, text: string): Promise<string | undefined> {
    const { comments } = Comments.parse(
      await this.call('admin', 'GET', `/rest/api/3/issue/${key}/comment?maxResults=100`),
    );
    return comments.map((comment) => plain(comment.body)).findLast((line) => line.includes(text));
  }

  members(group: string): readonly string[] {
    const { tenantId, groups, users } = this.site.world.entra;
    const ids = this.site.entra.memberIds(tenantId, groups[group]?.id ?? '');
    return ids.map((id) => Object.entries(users).find(([, user]) => user.id === id)?.[0] ?? id);
  }

  /** Calls to Graph and the token endpoint since a mark: `POST https://… 204`. */
  vendorCalls(since: number): readonly string[] {
    const calls = this.site
      .requests(since)
      .filter((call) => call.target === 'graph' || call.target === 'token');
    return calls.map(
      (call) => `${call.method} ${decodeURIComponent(call.url.split('?')[0] ?? '')} ${call.status}`,
    );
  }

  mark(): number {
    return this.site.requests().at(-1)?.seq ?? 0;
  }
}
