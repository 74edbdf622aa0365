import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { Notice, NoticePart } from '#domain/kit/notice';
import { ask, json, perform, readAll } from '../jira-client';

/** Marks a comment with the id of the notice it tells. */
const NOTICE_PROPERTY = 'gatehouse.notice';
/** JSM's own switch between internal and public comments. */
const VISIBILITY_PROPERTY = 'sd.public.comment';

const Comment = z.object({
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});
const Page = z.object({ comments: z.array(Comment), startAt: z.number(), total: z.number() });
const Mark = z.object({ id: z.string() });

function noticeIdsIn({ properties }: z.infer<typeof Comment>): string[] {
  return properties
    .filter(({ key }) => key === NOTICE_PROPERTY)
    .flatMap(({ value }) => {
      const mark = Mark.safeParse(value);
      return mark.success ? [mark.data.id] : [];
    });
}

export async function readToldNotices(issueId: string): Promise<ReadonlySet<string>> {
  const comments = await readAll(async (start) => {
    const page = await ask('read comments', Page, () =>
      asApp().requestJira(
        route`/rest/api/3/issue/${issueId}/comment?expand=properties&startAt=${start}&maxResults=100`,
      ),
    );
    return { items: page.comments, isLast: page.startAt + page.comments.length >= page.total };
  });
  return new Set(comments.flatMap(noticeIdsIn));
}

/** Empty text nodes are not allowed in a document. */
function inlineNode(part: NoticePart): object[] {
  if (typeof part !== 'string') return [{ type: 'mention', attrs: { id: part.mention } }];
  return part === '' ? [] : [{ type: 'text', text: part }];
}

function documentOf(notice: Notice): object {
  const content = notice.paragraphs.map((parts) => ({
    type: 'paragraph',
    content: parts.flatMap(inlineNode),
  }));
  return { type: 'doc', version: 1, content };
}

export async function tellNotice(issueId: string, notice: Notice): Promise<void> {
  const comment = {
    body: documentOf(notice),
    properties: [
      { key: VISIBILITY_PROPERTY, value: { internal: notice.audience === 'internal' } },
      { key: NOTICE_PROPERTY, value: { id: notice.id } },
    ],
  };
  await perform('add comment', () =>
    asApp().requestJira(route`/rest/api/3/issue/${issueId}/comment`, { method: 'POST', ...json(comment) }),
  );
}
