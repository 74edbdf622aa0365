import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import type { Said } from '#domain/failure/sentence';

/** What is known of a connection at run time; absent = never tested, treated as usable. */
export interface Health {
  readonly state: 'healthy' | 'paused';
  /** Why it is paused. */
  readonly kind?: ConnectorErrorKind;
  /** What the administrator is told. */
  readonly said?: Said;
  readonly at: string;
}

export interface TestedCheck {
  readonly id: string;
  readonly name: string;
  readonly result: 'passed' | 'warning' | 'failed' | 'skipped';
  readonly said: Said;
  readonly missingPermissions?: readonly string[];
  readonly excessPermissions?: readonly string[];
}

/** What the last test found, whatever it meant for the health. Bounded in size, never with a secret. */
export interface LastTest {
  readonly at: string;
  readonly passed: boolean;
  readonly checks: readonly TestedCheck[];
  /** When the credential ends (UTC instant), as the vendor told at this test or at an earlier one of the same secret. */
  readonly credentialExpiresAt?: string;
}

export interface ConnectionHealth {
  read(connectionId: string): Promise<Health | undefined>;
  write(connectionId: string, health: Health): Promise<void>;
  lastTest(connectionId: string): Promise<LastTest | undefined>;
  writeTest(connectionId: string, test: LastTest): Promise<void>;
  /** Health and last test. */
  forget(connectionId: string): Promise<void>;
}
