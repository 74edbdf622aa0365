import type { NamedView } from '#contract/kit/named-view';
import type { Reply } from '#contract/kit/reply';
import { invoke } from '../../api';

/** An application as it can be chosen, with its levels. */
export interface ApplicationChoice extends NamedView {
  readonly levels: readonly NamedView[];
}

const mapped = <T, R>(reply: Reply<T>, map: (data: T) => R): Reply<R> =>
  reply.ok ? { ok: true, data: map(reply.data) } : reply;

/** Applications of the catalog whose name matches. */
export async function findApplications(words: string): Promise<Reply<readonly ApplicationChoice[]>> {
  return mapped(await invoke('applications.options', { text: words }), ({ options }) => options);
}

/** Groups of the Jira site whose name contains the words. */
export async function findGroups(words: string): Promise<Reply<readonly NamedView[]>> {
  return mapped(await invoke('site.groups', { text: words }), ({ groups }) => groups);
}

/** Access levels of any application whose name contains the words; levels of one id are one choice. */
export async function findLevels(words: string): Promise<Reply<readonly NamedView[]>> {
  return mapped(await findApplications(words), (applications) => {
    const levels = applications.flatMap((application) => application.levels);
    const matching = levels.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
    return [...new Map(matching.map((level) => [level.id, level])).values()];
  });
}
