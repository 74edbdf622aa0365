import { createEventJobQueue } from '#forge/events/event-job-queue';
import { createConsoleLogger } from '#forge/runtime/console-logger';
import { createJiraIssueTracker } from '#forge/jira/issues/jira-issue-tracker';
import { createJiraPeople } from '#forge/jira/jira-people';
import { createKvsAuditLog } from '#forge/storage/audit/kvs-audit-log';
import { createKvsCatalogStore } from '#forge/storage/kvs-catalog-store';
import { createKvsLedger } from '#forge/storage/kvs-ledger';
import { createSystemClock } from '#forge/runtime/system-clock';
import type { FlowPorts } from '#usecases/kit/flow-ports';

export type IssuePorts = Pick<
  FlowPorts,
  'ledger' | 'audit' | 'tracker' | 'catalog' | 'people' | 'queue' | 'clock' | 'logger'
>;

/** What work on issues needs: no connector, so that no vendor's code is loaded. Made anew for every invocation. */
export function issuePorts(): IssuePorts {
  const clock = createSystemClock();
  return {
    clock,
    ledger: createKvsLedger(),
    audit: createKvsAuditLog({ clock }),
    tracker: createJiraIssueTracker({ clock }),
    catalog: createKvsCatalogStore(),
    people: createJiraPeople(),
    queue: createEventJobQueue(),
    logger: createConsoleLogger(),
  };
}
