import { InMemoryAuditLog } from '../support/fakes/in-memory-audit-log';
import { InMemoryCatalogStore } from '../support/fakes/in-memory-catalog-store';
import { InMemoryConnectionHealth } from '../support/fakes/in-memory-connection-health';
import { InMemoryIdentityMappings } from '../support/fakes/in-memory-identity-mappings';
import { InMemoryLedger } from '../support/fakes/in-memory-ledger';
import { InMemorySecretVault } from '../support/fakes/in-memory-secret-vault';
import { InMemoryStatistics } from '../support/fakes/in-memory-statistics';
import { InMemorySweepMarks } from '../support/fakes/in-memory-sweep-marks';
import { MemoryAudit } from '../support/fakes/memory-audit';
import { RecordingJobQueue } from '../support/fakes/recording-job-queue';
import { describeAuditLog } from './ports/audit-log';
import { describeCatalogStore } from './ports/catalog-store';
import {
  fakeInspectorHarness,
  fakePeopleHarness,
  fakeServiceSiteHarness,
  fakeTrackerHarness,
} from './ports/fake-harnesses';
import { describeIssueTracker } from './ports/issue-tracker';
import { describeJobQueue } from './ports/job-queue';
import { describePeople } from './ports/people';
import { describeServiceSite } from './ports/service-site';
import { describeSiteInspector } from './ports/site-inspector';
import { describeLedger } from './ports/ledger';
import {
  describeConnectionHealth,
  describeIdentityMappings,
  describeSecretVault,
  describeStatisticsStore,
  describeSweepMarks,
} from './ports/small-stores';

describeLedger('InMemoryLedger', () => {
  const audit = new MemoryAudit();
  return { ledger: new InMemoryLedger(audit), audit: new InMemoryAuditLog(audit) };
});

describeAuditLog('InMemoryAuditLog', () => {
  const audit = new MemoryAudit();
  return {
    audit: new InMemoryAuditLog(audit),
    tamper: {
      remove: async (subject, seq) => audit.tamper(subject, seq, undefined),
      blame: async (subject, seq, actor) => {
        const event = audit.chainOf(subject)[seq - 1];
        audit.tamper(subject, seq, { ...event!, actor });
      },
    },
  };
});

describeCatalogStore('InMemoryCatalogStore', () => {
  const audit = new MemoryAudit();
  return { catalogs: new InMemoryCatalogStore(audit), audit: new InMemoryAuditLog(audit) };
});

describeSecretVault('InMemorySecretVault', () => new InMemorySecretVault());
describeIdentityMappings('InMemoryIdentityMappings', () => new InMemoryIdentityMappings());
describeConnectionHealth('InMemoryConnectionHealth', () => new InMemoryConnectionHealth());
describeSweepMarks('InMemorySweepMarks', () => new InMemorySweepMarks());
describeStatisticsStore('InMemoryStatistics', () => new InMemoryStatistics());
describeJobQueue('RecordingJobQueue', () => {
  const queue = new RecordingJobQueue();
  return { queue, delivered: async () => queue.takeAll() };
});

describeIssueTracker('FakeIssueTracker', fakeTrackerHarness);
describePeople('The fakes', fakePeopleHarness);
describeSiteInspector('FakeSiteInspector', fakeInspectorHarness);
describeServiceSite('FakeServiceSite', fakeServiceSiteHarness);
