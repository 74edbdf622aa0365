import type { ConnectorErrorKind } from '../domain/connector-error-kind';

/** What is known of a connection at run time; absent = never tested, treated as usable. */
export interface Health {
  readonly state: 'healthy' | 'paused';
  /** Why it is paused. */
  readonly kind?: ConnectorErrorKind;
  /** A sentence for the administrator. */
  readonly sentence?: string;
  readonly at: string;
}

export interface ConnectionHealth {
  read(connectionId: string): Promise<Health | undefined>;
  write(connectionId: string, health: Health): Promise<void>;
  forget(connectionId: string): Promise<void>;
}
