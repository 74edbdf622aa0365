import type { Hash } from '#domain/audit/audit-event';
import type { AuditLog } from '#ports/audit-log';
import type { CatalogStore } from '#ports/catalog-store';
import type { Clock } from '#ports/clock';
import type { ConnectionHealth } from '#ports/connection-health';
import type { ConnectorGateway } from '#ports/connector-gateway';
import type { DirectoryOfPeople } from '#ports/directory-of-people';
import type { IdentityMappings } from '#ports/identity-mappings';
import type { IssueTracker } from '#ports/issue-tracker';
import type { JobQueue } from '#ports/job-queue';
import type { Ledger } from '#ports/ledger';
import type { Logger } from '#ports/logger';
import type { StatisticsStore } from '#ports/statistics-store';
import type { SweepMarks } from '#ports/sweep-marks';

/** The ports of the main flow; each use case picks those it needs. */
export interface FlowPorts {
  readonly ledger: Ledger;
  readonly audit: AuditLog;
  readonly catalog: CatalogStore;
  readonly tracker: IssueTracker;
  readonly people: DirectoryOfPeople;
  readonly queue: JobQueue;
  readonly connectors: ConnectorGateway;
  readonly health: ConnectionHealth;
  readonly mappings: IdentityMappings;
  readonly marks: SweepMarks;
  /** Up to which end of access people were reminded. */
  readonly reminders: SweepMarks;
  readonly statistics: StatisticsStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** SHA-256, hex. */
  readonly hash: Hash;
}

/** Jobs of one person in one connection never run side by side. */
export function serialOf(grant: {
  readonly binding: { readonly connectionId: string };
  readonly beneficiaryId: string;
}): string {
  return `${grant.binding.connectionId}:${grant.beneficiaryId}`;
}
