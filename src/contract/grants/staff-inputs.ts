import * as z from 'zod';
import { HandledChoice } from '#domain/kit/codes';

/** Why, in the words of a member of staff: told in an internal comment on the issue. */
export const StaffReason = z.string().trim().min(3).max(500);

export type HandledChoiceView = HandledChoice;
/** How staff settles what needs attention. */
export const handled = { choice: HandledChoice, reason: StaffReason };
