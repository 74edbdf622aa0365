import { parseJob } from '#forge/events/event-job';
import { createEventJobQueue } from '#forge/events/event-job-queue';
import { createKvsAuditLog } from '#forge/storage/audit/kvs-audit-log';
import { createKvsCatalogStore } from '#forge/storage/kvs-catalog-store';
import { createKvsConnectionHealth } from '#forge/storage/kvs-connection-health';
import { createKvsIdentityMappings } from '#forge/storage/kvs-identity-mappings';
import { createKvsLedger } from '#forge/storage/kvs-ledger';
import { createKvsSecretVault } from '#forge/storage/kvs-secret-vault';
import { createKvsStatistics } from '#forge/storage/kvs-statistics';
import { createKvsSweepMarks } from '#forge/storage/kvs-sweep-marks';
import { describeAuditLog } from './ports/audit-log';
import { describeCatalogStore } from './ports/catalog-store';
import { ForgeRealm } from './ports/forge/forge-realm';
import { describeJobQueue } from './ports/job-queue';
import { describeLedger } from './ports/ledger';
import {
  describeConnectionHealth,
  describeIdentityMappings,
  describeSecretVault,
  describeStatisticsStore,
  describeSweepMarks,
} from './ports/small-stores';

const clockOf = (realm: ForgeRealm) => ({ now: () => realm.clock.iso() });

function auditOf(realm: ForgeRealm) {
  return realm.inApp(createKvsAuditLog({ clock: clockOf(realm) }));
}

describeLedger('The key-value ledger', () => {
  const realm = new ForgeRealm();
  return { ledger: realm.inApp(createKvsLedger()), audit: auditOf(realm) };
});

describeAuditLog('The key-value audit log', () => {
  const realm = new ForgeRealm();
  const { records } = realm.storage.entity('audit-event');
  return {
    audit: auditOf(realm),
    tamper: {
      remove: async (subject, seq) => records.delete(`audit:${subject}:${seq}`),
      blame: async (subject, seq, actor) => {
        const key = `audit:${subject}:${seq}`;
        const row = records.get(key).value as { readonly body: object };
        records.put(key, { value: { ...row, actor, body: { ...row.body, actor } } });
      },
    },
  };
});

describeCatalogStore('The key-value catalog store', () => {
  const realm = new ForgeRealm();
  return { catalogs: realm.inApp(createKvsCatalogStore()), audit: auditOf(realm) };
});

describeSecretVault('The platform secret store', () => new ForgeRealm().inApp(createKvsSecretVault()));
describeIdentityMappings('The key-value mappings', () => new ForgeRealm().inApp(createKvsIdentityMappings()));
describeConnectionHealth('The key-value health', () => new ForgeRealm().inApp(createKvsConnectionHealth()));
describeSweepMarks('The key-value marks', () => new ForgeRealm().inApp(createKvsSweepMarks('sweep-mark')));
describeStatisticsStore('The key-value statistics', () => new ForgeRealm().inApp(createKvsStatistics()));

describeJobQueue('The platform queues', () => {
  const realm = new ForgeRealm();
  const delaySeconds = (dueAt: number) => Math.max(0, Math.round((dueAt - realm.clock.now()) / 1000));
  return {
    queue: realm.inApp(createEventJobQueue()),
    delivered: async () =>
      realm.queue
        .pending()
        .map(({ body, dueAt }) => ({ job: parseJob(body), delaySeconds: delaySeconds(dueAt) })),
  };
});
