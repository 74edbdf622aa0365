import * as z from 'zod';
import { Notifications, Retention } from '#domain/configuration/settings';
import { Fingerprint, nothing } from '#contract/kit/inputs';
import type { SavedView } from '#contract/kit/inputs';

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

export interface RetentionView {
  /** Months that the record of a closed request is kept after it last changed; null = for good. */
  readonly finishedMonths: number | null;
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
  readonly retention: RetentionView;
  readonly fingerprint: string;
  readonly catalogVersion: number;
  readonly waiting: readonly WaitingView[];
}

const { mentionApprovers, remindDays } = Notifications.shape;
const { finishedMonths } = Retention.shape;

/** A form has all of them: what it leaves out is not taken for the default. */
const NotificationsInput = z.strictObject({
  mentionApprovers: mentionApprovers.unwrap(),
  remindDays: remindDays.unwrap(),
});
const RetentionInput = z.strictObject({ finishedMonths: finishedMonths.unwrap() });

export const settingsInputs = {
  'settings.get': nothing,
  'settings.save': z.strictObject({
    /** Absent = as they are; so with the retention. */
    notifications: NotificationsInput.optional(),
    retention: RetentionInput.optional(),
    fingerprint: Fingerprint,
  }),
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
