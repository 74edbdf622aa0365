import type { Issue } from '../model/issue';
import type { SiteState } from '../state/site-state';

interface Snapshot {
  readonly at: number;
  readonly issue: Issue;
}

/**
 * What JQL sees. Without lag that is the live state; with lag every change becomes visible `searchLagMs` later.
 * `record` after each change; `baseline` when the lag is switched on.
 */
export class SearchIndex {
  private readonly snapshots = new Map<string, Snapshot[]>();

  constructor(private readonly state: SiteState) {}

  baseline(): void {
    this.snapshots.clear();
    for (const issue of this.state.issues.values()) this.push(issue, Number.NEGATIVE_INFINITY);
  }

  record(issue: Issue): void {
    if (this.state.settings.searchLagMs > 0) this.push(issue, this.state.clock.now());
  }

  forget(issueId: string): void {
    this.snapshots.delete(issueId);
  }

  /** Issues as the index knows them; those named in `fresh` (ids) as they are now. */
  visible(fresh: ReadonlySet<string> = new Set()): readonly Issue[] {
    const live = [...this.state.issues.values()];
    const lag = this.state.settings.searchLagMs;
    if (lag === 0) return live;
    const horizon = this.state.clock.now() - lag;
    return live.flatMap((issue) => {
      const known = fresh.has(issue.id) ? issue : this.lastBefore(issue.id, horizon);
      return known === undefined ? [] : [known];
    });
  }

  private lastBefore(issueId: string, horizon: number): Issue | undefined {
    return this.snapshots.get(issueId)?.findLast((snapshot) => snapshot.at <= horizon)?.issue;
  }

  private push(issue: Issue, at: number): void {
    const horizon = this.state.clock.now() - this.state.settings.searchLagMs;
    const kept = this.snapshots.get(issue.id) ?? [];
    const firstNeeded = kept.findLastIndex((snapshot) => snapshot.at <= horizon);
    this.snapshots.set(issue.id, [
      ...kept.slice(Math.max(0, firstNeeded)),
      { at, issue: structuredClone(issue) },
    ]);
  }
}
