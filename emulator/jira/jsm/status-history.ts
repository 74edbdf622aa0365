import type { Issue } from '../model/issue';
import type { SiteState } from '../state/site-state';
import { deskStatusJson } from './request-type-json';

/** Newest first, from the changelog; the last row is the status the request was raised in. */
export function statusHistory(state: SiteState, issue: Issue) {
  const moves = issue.changelog.flatMap((group) =>
    group.items
      .filter((item) => item.fieldId === 'status')
      .map((item) => ({ at: group.at, from: item.from, to: item.to })),
  );
  const first = { statusId: moves[0]?.from ?? issue.statusId, at: issue.createdAt };
  const rows = [first, ...moves.map(({ to, at }) => ({ statusId: to ?? issue.statusId, at }))];
  return rows.reverse().map(({ statusId, at }) => deskStatusJson(state, issue, statusId, at));
}
