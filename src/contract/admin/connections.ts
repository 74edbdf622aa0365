import * as z from 'zod';
import { byId, Fingerprint, Id, nothing } from '../inputs';
import type { SavedView } from '../inputs';

export interface ConnectorView {
  readonly id: string;
  readonly displayName: string;
  /** Names of the settings, secret ones included. */
  readonly settings: readonly string[];
  /** Settings that are written only: they are never shown again. */
  readonly secretSettings: readonly string[];
  readonly entitlementTypes: readonly string[];
}

export interface HealthView {
  readonly state: 'healthy' | 'paused' | 'untested';
  /** Connector error kind, when paused. */
  readonly kind: string | null;
  readonly sentence: string | null;
  readonly at: string | null;
}

export interface ConnectionView {
  readonly id: string;
  readonly connectorId: string;
  readonly connectorName: string;
  readonly name: string;
  readonly description: string | null;
  readonly enabled: boolean;
  /** Settings without secrets. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly health: HealthView;
  readonly secret: { readonly configured: boolean; readonly changedAt: string | null };
  readonly usedBy: { readonly applications: number; readonly rules: number };
  readonly fingerprint: string;
}

export interface CheckView {
  readonly id: string;
  readonly name: string;
  readonly result: 'passed' | 'warning' | 'failed' | 'skipped';
  readonly sentence: string;
}

export interface TestView {
  readonly passed: boolean;
  readonly checks: readonly CheckView[];
  readonly health: HealthView;
  /** Grants that waited for this connection and were driven again. */
  readonly driven: number;
}

export interface SwitchView {
  readonly id: string;
  readonly enabled: boolean;
  readonly driven: number;
}

/** The settings as form fields, or as the pasted JSON text that vendors' guides describe. Secret settings included; left out or blank ones keep the stored secret. */
const Settings = z.union([z.record(z.string(), z.json()), z.string().max(50_000)]);

export const connectionInputs = {
  'connectors.list': nothing,
  'connections.list': nothing,
  'connections.save': z.strictObject({
    id: Id,
    connectorId: z.string().min(1).max(31),
    name: z.string(),
    description: z.string().optional(),
    enabled: z.boolean().optional(),
    settings: Settings,
    fingerprint: Fingerprint,
  }),
  'connections.test': byId,
  'connections.enable': byId,
  'connections.disable': byId,
  'connections.delete': byId,
} as const;

export interface ConnectionOutputs {
  'connectors.list': { readonly connectors: readonly ConnectorView[] };
  'connections.list': { readonly connections: readonly ConnectionView[]; readonly catalogVersion: number };
  'connections.save': SavedView;
  'connections.test': TestView;
  'connections.enable': SwitchView;
  'connections.disable': SwitchView;
  'connections.delete': { readonly id: string };
}
