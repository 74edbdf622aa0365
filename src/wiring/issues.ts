import { createEventJobQueue } from '../forge/event-job-queue';
import { createConsoleLogger } from '../forge/console-logger';
import { createJiraIssueTracker } from '../forge/jira-issue-tracker';
import { createJiraPeople } from '../forge/jira-people';
import { createKvsAuditLog } from '../forge/kvs-audit-log';
import { createKvsCatalogStore } from '../forge/kvs-catalog-store';
import { createKvsLedger } from '../forge/kvs-ledger';
import { createSystemClock } from '../forge/system-clock';
import type { FlowPorts } from '../usecases/flow-ports';

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
