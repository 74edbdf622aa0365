import * as z from 'zod';

/** The reminder can come at most so many days before the end. */
export const MOST_REMIND_DAYS = 60;

export const Notifications = z.strictObject({
  /** Approvers are mentioned, and so told by Jira, in the comment that says who decides. */
  mentionApprovers: z.boolean().default(true),
  /** Days before its end that the person is reminded of a limited access; 0 = never. */
  remindDays: z.number().int().min(0).max(MOST_REMIND_DAYS).default(0),
});
export type Notifications = z.infer<typeof Notifications>;

/** Less would take away what an auditor looks for; more is the same as keeping everything. */
export const LEAST_MONTHS = 12;
export const MOST_MONTHS = 120;

export const Retention = z.strictObject({
  /** Months that the record of a closed request is kept after it last changed; null = for good. */
  finishedMonths: z.number().int().min(LEAST_MONTHS).max(MOST_MONTHS).nullable().default(null),
});
export type Retention = z.infer<typeof Retention>;

/** What holds for the whole app. */
export const Settings = z.strictObject({
  /** While paused nothing new is provisioned. Taking away goes on regardless. */
  provisioning: z.enum(['running', 'paused']).default('running'),
  notifications: Notifications.prefault({}),
  retention: Retention.prefault({}),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = Settings.parse({});
