import type { FaultView } from '#contract/kit/reply';
import type { FailedCall } from './settled';

/** Whether a path is another one, or lies below it. */
export const isWithin = (path: string, above: string) => path === above || path.startsWith(`${above}.`);

/** The fault that a field shows: the first one at its path or below it. */
const firstAt = (error: FailedCall | undefined, path: string): FaultView | undefined =>
  error?.faults?.find((fault) => isWithin(fault.path, path));

/** What is wrong with one field: the message of the first fault at this path or below it. */
export const faultAt = (error: FailedCall | undefined, path: string): string | undefined =>
  firstAt(error, path)?.message;

/** A failure without the faults that fields show: the first one at each of these paths, and those that lie at `shown`. */
export function withoutShown(
  error: FailedCall,
  paths: readonly string[],
  shown: readonly string[] = [],
): FailedCall {
  const beside = new Set(paths.map((path) => firstAt(error, path)));
  const faults = error.faults?.filter((fault) => !beside.has(fault) && !shown.includes(fault.path));
  return { ...error, ...(faults === undefined ? {} : { faults }) };
}
