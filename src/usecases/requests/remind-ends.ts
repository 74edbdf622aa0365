import { withNotices } from '#domain/requests/access-request';
import { auditDraft } from '#domain/audit/audit-event';
import type { AccessRequest } from '#domain/requests/access-request';
import type { Grant, GrantFields } from '#domain/grants/grant';
import { earliestEnd } from '#domain/requests/progress';
import { endsSoonNotice } from '#domain/requests/request-notices';
import { GATEHOUSE, issueSubject } from '#domain/audit/subjects';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';
import { grantsOf } from './settle-request';

type Ports = Pick<FlowPorts, 'ledger' | 'catalog' | 'queue' | 'clock' | 'reminders'>;

/** At most so many in one sweep; the next one takes the rest. */
const BATCH = 100;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** Lists lag: the last minutes are looked at again. What was told is not told again. */
const OVERLAP_MS = 10 * MINUTE_MS;

const shifted = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
const later = (a: string, b: string) => (a > b ? a : b);

interface Window {
  /** Days before the end. */
  readonly days: number;
  /** Ends up to here are due. */
  readonly to: string;
}

/** The end to remind of. An access that was not to last longer than the notice is told its end when it begins. */
function dueEnd(own: readonly Grant[], { days, to }: Window): string | undefined {
  const lasting = own.filter(({ durationMinutes }) => (durationMinutes ?? 0) > days * DAY_MINUTES);
  const end = earliestEnd(lasting);
  return end === undefined || end > to ? undefined : end;
}

const whatOf = ({ applicationName, levelName }: AccessRequest) =>
  [applicationName, levelName].filter((name) => name !== undefined).join(', ');

/** @returns whether there was something to tell that was not told yet. */
async function remind(ports: Ports, issueId: string, window: Window): Promise<boolean> {
  return retryOnConflict(async () => {
    const request = await ports.ledger.request(issueId);
    if (request === undefined) return false;
    const { own } = await grantsOf(ports, request);
    const end = dueEnd(own, window);
    if (end === undefined) return false;
    const reminded = withNotices(request, [endsSoonNotice(request.beneficiaryId, whatOf(request), end)]);
    if (reminded.outbox.notices.length === request.outbox.notices.length) return false;
    const at = ports.clock.now();
    const facts = { beneficiaryId: request.beneficiaryId, endsAt: end, days: window.days };
    const subject = issueSubject(issueId);
    await ports.ledger.commit({
      request: { ...reminded, updatedAt: at },
      audit: [auditDraft('end-reminded', { subject, actor: GATEHOUSE, at }, facts)],
    });
    return true;
  });
}

/**
 * Reminds people, on their issue and once, of an access that ends within the days that the settings name. The mark says
 * up to which end everybody was reminded; it moves on with time. Returns how many were reminded.
 */
export async function remindEnds(ports: Ports): Promise<number> {
  const { catalog } = await ports.catalog.load();
  const days = catalog.settings.notifications.remindDays;
  if (days === 0) return 0;
  const now = ports.clock.now();
  const window = { days, to: shifted(now, days * DAY_MINUTES * MINUTE_MS) };
  const mark = await ports.reminders.read();
  const from = later(now, mark ?? now);
  if (from >= window.to) return 0;
  const grants = await ports.ledger.grantsEnding({ from, to: window.to }, BATCH);
  const issueIds = [...new Set(grants.map(({ issueId }) => issueId))];
  const reminded: string[] = [];
  for (const issueId of issueIds) if (await remind(ports, issueId, window)) reminded.push(issueId);
  await ports.queue.push(reminded.map((issueId) => ({ kind: 'issue', issueId })));
  const last: GrantFields | undefined = grants.at(-1);
  const cutOff = grants.length < BATCH ? undefined : last?.expiresAt;
  await ports.reminders.write(cutOff ?? shifted(window.to, -OVERLAP_MS));
  return reminded.length;
}
