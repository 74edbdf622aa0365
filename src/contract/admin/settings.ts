import * as z from 'zod';
import { Fingerprint, nothing } from '../inputs';
import type { SavedView } from '../inputs';

/** A count that stops at a bound: `more` = there are more than `count`. */
export interface CountView {
  readonly count: number;
  readonly more: boolean;
}

export interface NotificationsView {
  readonly mentionApprovers: boolean;
  /** Days before the end of a limited access; 0 = the person is not reminded. */
  readonly remindDays: number;
}

export interface WaitingView {
  readonly connectionId: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly health: 'healthy' | 'paused' | 'untested';
  /** Grants on their way in that wait for an administrator. */
  readonly provisioning: CountView;
  /** Grants on their way out that wait for an administrator. */
  readonly deprovisioning: CountView;
}

export interface SettingsView {
  readonly provisioning: 'running' | 'paused';
  readonly notifications: NotificationsView;
  readonly fingerprint: string;
  readonly catalogVersion: number;
  readonly waiting: readonly WaitingView[];
}

const NotificationsInput = z.strictObject({
  mentionApprovers: z.boolean(),
  remindDays: z.number().int().min(0).max(60),
});

export const settingsInputs = {
  'settings.get': nothing,
  'settings.save': z.strictObject({ notifications: NotificationsInput, fingerprint: Fingerprint }),
  'settings.pause': nothing,
  'settings.resume': nothing,
} as const;

export interface SettingsOutputs {
  'settings.get': SettingsView;
  'settings.save': SavedView;
  'settings.pause': { readonly provisioning: 'paused' };
  /** `driven`: grants that waited and go on. */
  'settings.resume': { readonly provisioning: 'running'; readonly driven: number };
}
