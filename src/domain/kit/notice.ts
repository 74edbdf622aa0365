import * as z from 'zod';
import { AccountId } from './ids';

/** A run of text or a mention of an account; names are looked up by the tracker when it is shown, never stored. */
export const NoticePart = z.union([z.string().max(4000), z.strictObject({ mention: AccountId })]);
export type NoticePart = z.infer<typeof NoticePart>;

/** Something to be told on the issue exactly once. `id` is unique within the issue and marks the comment. */
export const Notice = z.strictObject({
  /** Long enough for the longest grant id with a prefix and a reason code. */
  id: z.string().max(400),
  audience: z.enum(['internal', 'public']),
  /** One paragraph per entry. */
  paragraphs: z.array(z.array(NoticePart).min(1)).min(1),
});
export type Notice = z.infer<typeof Notice>;
