import type { ConnectorDefinition } from '#connectors/contract';
import type { Hash } from '#domain/audit/audit-event';
import type { SecretVault } from '#ports/secret-vault';
import type { SiteBuilder } from '#ports/site-builder';
import type { SiteInspector } from '#ports/site-inspector';
import type { SiteSurvey } from '#ports/site-survey';
import type { FlowPorts } from './flow-ports';

/** What administrators' operations need of the world. */
export interface AdminPorts extends Pick<
  FlowPorts,
  | 'ledger'
  | 'audit'
  | 'catalog'
  | 'tracker'
  | 'people'
  | 'queue'
  | 'connectors'
  | 'health'
  | 'mappings'
  | 'statistics'
  | 'clock'
  | 'logger'
> {
  readonly vault: SecretVault;
  readonly site: SiteInspector;
  readonly survey: SiteSurvey;
  readonly builder: SiteBuilder;
  /** Every connector this app ships with. */
  readonly definitions: readonly ConnectorDefinition[];
  /** SHA-256, hex. */
  readonly hash: Hash;
}

/** Chain of everything that changes the configuration. */
export const CONFIGURATION = 'configuration';

export const connectionSubject = (connectionId: string) => `connection:${connectionId}`;
