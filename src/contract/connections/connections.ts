import * as z from 'zod';
import { Connection } from '#domain/configuration/catalog';
import { byId, FingerprintOrNew, Id, nothing } from '#contract/kit/inputs';
import type { SavedView } from '#contract/kit/inputs';
import type { SaidView } from '#contract/kit/reply';

/** Looked up as `connectors.<connectorId>.<id>` in the reader's language; `text` is the English of the connector. */
export interface ConnectorTextView {
  readonly id: string;
  readonly text: string;
}

/** One field of a connector's form. */
export interface ConnectorFieldView {
  /** Path in the settings: `tenantId`, `certificate.privateKey`. */
  readonly key: string;
  readonly kind: 'text' | 'secret' | 'multiline' | 'choice';
  /** Written only: never shown again. */
  readonly secret: boolean;
  readonly required: boolean;
  readonly label: ConnectorTextView;
  readonly help: ConnectorTextView | null;
  readonly example: string | null;
  /** What an uploaded file may fill it in with, as PEM text. */
  readonly file: 'certificate' | 'privateKey' | null;
  /** Values of a choice. */
  readonly choices: readonly { readonly value: string; readonly label: ConnectorTextView }[];
  readonly defaultValue: string | null;
}

/** One of several ways to sign in, of which exactly one is entered. */
export interface CredentialView {
  readonly id: string;
  readonly label: ConnectorTextView;
  /** Keys of its fields. */
  readonly fields: readonly string[];
}

export interface ConnectorStepView {
  readonly id: string;
  readonly title: ConnectorTextView;
  readonly text: ConnectorTextView;
  readonly link: { readonly label: ConnectorTextView; readonly url: string } | null;
  /** Text to copy into the vendor's page. */
  readonly copy: string | null;
}

export interface PermissionView {
  /** As the vendor names it. */
  readonly id: string;
  readonly why: ConnectorTextView;
  readonly required: boolean;
  /** When an optional one is needed. */
  readonly onlyIf: ConnectorTextView | null;
}

/** A connector as its wizard shows it. */
export interface ConnectorView {
  readonly id: string;
  readonly displayName: string;
  readonly summary: ConnectorTextView;
  readonly entitlementTypes: readonly string[];
  readonly steps: readonly ConnectorStepView[];
  readonly permissions: readonly PermissionView[];
  readonly fields: readonly ConnectorFieldView[];
  /** Empty: there is no choice. */
  readonly credentials: readonly CredentialView[];
  /** The settings as JSON text with nothing filled in. */
  readonly json: string;
}

export interface HealthView {
  readonly state: 'healthy' | 'paused' | 'untested';
  /** Connector error kind, when paused. */
  readonly kind: string | null;
  readonly sentence: string | null;
  readonly said?: SaidView;
  readonly at: string | null;
}

export interface SecretView {
  readonly configured: boolean;
  readonly changedAt: string | null;
  /** The end date an administrator entered with it, `2027-03-01`. */
  readonly expiresOn: string | null;
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
  readonly secret: SecretView;
  /** When the credential ends: what the vendor told at the last test, else what was entered. UTC instant. */
  readonly credentialExpiresAt: string | null;
  /** The warning that is due: at most so many days are left; 0 = it has ended. */
  readonly credentialWarning: 60 | 30 | 14 | 7 | 1 | 0 | null;
  readonly lastTest: LastTestView | null;
  readonly usedBy: { readonly applications: number; readonly rules: number };
  readonly fingerprint: string;
}

export interface CheckView {
  readonly id: string;
  readonly name: string;
  readonly result: 'passed' | 'warning' | 'failed' | 'skipped';
  readonly sentence: string;
  readonly said?: SaidView;
  /** Permissions that are needed and not granted, as the vendor names them. */
  readonly missingPermissions: readonly string[];
  /** Permissions that are granted and not needed. */
  readonly excessPermissions: readonly string[];
}

export interface LastTestView {
  readonly at: string;
  readonly passed: boolean;
  readonly checks: readonly CheckView[];
}

/** What settings that are not saved would do. Nothing of it is stored. */
export interface TryOutView {
  readonly passed: boolean;
  readonly checks: readonly CheckView[];
  /** Where the vendor tells it. */
  readonly credentialExpiresAt: string | null;
}

/** `rotated` false: a check failed with the new secret, and the old one stays in force. */
export interface RotateView extends TestView {
  readonly rotated: boolean;
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

/** The day on which the secret ends, for vendors that do not tell. Null takes a date back. */
const SecretExpiresOn = z.iso.date('faults.input.date').nullish();

const { id, name, description, enabled } = Connection.shape;

export const connectionInputs = {
  'connectors.list': nothing,
  'connections.list': nothing,
  'connections.save': z.strictObject({
    ...{ id, name, description },
    connectorId: z.string().min(1).max(31),
    enabled: enabled.unwrap().optional(),
    settings: Settings,
    secretExpiresOn: SecretExpiresOn,
    fingerprint: FingerprintOrNew,
  }),
  'connections.tryOut': z.strictObject({
    connectorId: z.string().min(1).max(31),
    settings: Settings,
    /** A saved connection whose secret stands in for one that is left out. */
    id: Id.optional(),
  }),
  'connections.rotate': z.strictObject({ id: Id, settings: Settings, secretExpiresOn: SecretExpiresOn }),
  'connections.test': byId,
  'connections.enable': byId,
  'connections.disable': byId,
  'connections.delete': byId,
} as const;

export interface ConnectionOutputs {
  'connectors.list': { readonly connectors: readonly ConnectorView[] };
  'connections.list': { readonly connections: readonly ConnectionView[]; readonly catalogVersion: number };
  'connections.save': SavedView;
  'connections.tryOut': TryOutView;
  'connections.rotate': RotateView;
  'connections.test': TestView;
  'connections.enable': SwitchView;
  'connections.disable': SwitchView;
  'connections.delete': { readonly id: string };
}
