import type { ProductEvent } from '../../contracts';
import type { LogBook } from '../../host/log-book';
import type { EventFilter, TriggerModule } from '../manifest';
import { evaluateExpression } from './expression';

export interface FilterContext {
  readonly logs: LogBook;
  isLicensed(): boolean;
}

/** The filter of the trigger for this event type, its own and the one beside the event joined; undefined = not subscribed. */
export function subscription(trigger: TriggerModule, eventType: string): EventFilter | undefined {
  for (const event of trigger.events) {
    if (event === eventType) return trigger.filter ?? {};
    if (typeof event !== 'string' && event.eventType === eventType)
      return { ...trigger.filter, ...event.filter };
  }
  return undefined;
}

function passesExpression(
  trigger: TriggerModule,
  filter: EventFilter,
  event: object,
  logs: LogBook,
): boolean {
  if (filter.expression === undefined) return true;
  const onError = filter.onError ?? 'IGNORE_AND_LOG';
  try {
    return evaluateExpression(filter.expression, { event });
  } catch (error) {
    if (onError.endsWith('_AND_LOG'))
      logs.write('warn', trigger.function, `[platform] filter of "${trigger.key}" failed: ${String(error)}`);
    return onError.startsWith('RECEIVE');
  }
}

/** Whether the trigger gets this event. */
export function wants(
  trigger: TriggerModule,
  event: ProductEvent,
  payload: object,
  context: FilterContext,
): boolean {
  const filter = subscription(trigger, event.eventType);
  if (!filter) return false;
  if (filter.ignoreSelf && event.selfGenerated) return false;
  if (filter.appIsLicensed && !context.isLicensed()) return false;
  return passesExpression(trigger, filter, payload, context.logs);
}
