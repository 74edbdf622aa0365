import type { Cloud } from '../clouds';
import type { JsonObject } from '../json';
import type { AppRegistration } from './app-registration';
import { Directory } from './directory';

export interface AuditEntry {
  readonly at: number;
  readonly body: JsonObject;
}

export interface Tenant {
  readonly id: string;
  readonly displayName: string;
  /** Verified domains, the default one first. */
  readonly domains: readonly string[];
  readonly cloud: Cloud;
  readonly createdAt: number;
  readonly directory: Directory;
  readonly apps: Map<string, AppRegistration>;
  readonly audits: AuditEntry[];
  /** Delta tokens older than this moment are gone. */
  deltaTokensValidFrom: number;
}

export function newTenant(
  given: Pick<Tenant, 'id' | 'displayName' | 'domains' | 'cloud' | 'createdAt'>,
): Tenant {
  return {
    ...given,
    directory: new Directory(),
    apps: new Map(),
    audits: [],
    deltaTokensValidFrom: 0,
  };
}

export function appOf(tenant: Tenant, clientId: string): AppRegistration | undefined {
  return tenant.apps.get(clientId.toLowerCase());
}
