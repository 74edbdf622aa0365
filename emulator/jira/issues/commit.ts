import type { Actor } from '../http/actor';
import type { ChangeItem, Issue } from '../model/issue';
import type { SiteCore } from '../site-core';
import { announceUpdated } from './event-payloads';

/** Writes one changelog entry for all items, then tells the listeners. Nothing changed = nothing written. */
export function commitChange(core: SiteCore, actor: Actor, issue: Issue, items: readonly ChangeItem[]): void {
  if (items.length === 0) return;
  const at = touch(core, issue);
  const group = { id: core.state.sequences.next('changelog'), authorId: actor.account.accountId, at, items };
  issue.changelog.push(group);
  core.index.record(issue);
  announceUpdated(core, actor, issue, group);
}

/** Stamps the issue as updated; for changes that leave no changelog entry (comments) too. */
export function touch(core: SiteCore, issue: Issue): number {
  issue.updatedAt = core.state.clock.tick();
  return issue.updatedAt;
}
