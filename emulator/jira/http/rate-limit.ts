import type { SiteCore } from '../site-core';
import { Refusal } from './refusal';

/** Per-issue write limits of Jira Cloud: calls per window. */
const LIMITS = [
  { calls: 20, windowMs: 2_000 },
  { calls: 100, windowMs: 30_000 },
] as const;

/** Counts one write on the issue; refuses with 429 when a window is full (the refused call is not counted). */
export function countIssueWrite(core: SiteCore, issueId: string): void {
  if (!core.state.settings.rateLimits) return;
  const now = core.state.clock.now();
  const recent = (core.recentWrites.get(issueId) ?? []).filter((at) => at > now - 30_000);
  core.recentWrites.set(issueId, recent);
  const waitMs = Math.max(...LIMITS.map((limit) => waitFor(recent, limit, now)));
  if (waitMs > 0) throw tooMany(waitMs);
  recent.push(now);
}

function waitFor(recent: readonly number[], limit: (typeof LIMITS)[number], now: number): number {
  const inWindow = recent.filter((at) => at > now - limit.windowMs);
  const blocking = inWindow[inWindow.length - limit.calls];
  return blocking === undefined ? 0 : blocking + limit.windowMs - now;
}

const tooMany = (waitMs: number): Refusal =>
  new Refusal(
    429,
    ['Rate limit exceeded.'],
    {},
    {
      'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))),
      'RateLimit-Reason': 'jira-per-issue-on-write',
    },
  );
