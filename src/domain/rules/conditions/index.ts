import * as z from 'zod';
import { application } from './application';
import { applicationRisk } from './application-risk';
import type { Condition } from './condition';
import { intent } from './intent';
import { level } from './level';
import { requesterEmailDomain } from './requester-email-domain';
import { requesterGroup } from './requester-group';
import { requesterOwner } from './requester-owner';
import { timeOfWeek } from './time-of-week';

/** Everything that a rule can ask about, in the order in which it is told. Closed: what else is derived from it. */
export const conditions = [
  application,
  level,
  intent,
  applicationRisk,
  requesterGroup,
  requesterEmailDomain,
  requesterOwner,
  timeOfWeek,
] as const;

type Known = (typeof conditions)[number];
type Shape = { [C in Known as C['key']]: C['schema'] };

/** Conditions of a rule. What is absent or empty means "any"; all that are present must hold. */
export const RuleConditions = z.strictObject(
  // Object.fromEntries forgets which key has which value.
  Object.fromEntries(conditions.map(({ key, schema }) => [key, schema])) as Shape,
);
export type RuleConditions = z.infer<typeof RuleConditions>;

type Values = object | boolean;

/** A condition that a rule asks about, with its values there. */
export interface AskedCondition {
  readonly condition: Condition<
    string,
    z.ZodType<Values>,
    z.ZodType<{ readonly code: Known['codes'][number] }>
  >;
  readonly values: Values;
}

const isAsked = (values: Values | undefined): values is Values =>
  values !== undefined && !(Array.isArray(values) && values.length === 0);

/** What a rule asks about, in the order in which it is told. */
export function askedIn(when: RuleConditions): readonly AskedCondition[] {
  return conditions.flatMap((condition): AskedCondition[] => {
    const values: Values | undefined = when[condition.key];
    return isAsked(values) ? [{ condition, values }] : [];
  });
}
