import type * as z from 'zod';
import type { FaultView } from './reply';

function faultsOf(issue: z.core.$ZodIssue): FaultView[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...path, key.slice(0, 60)].join('.'),
    message: 'There is no such parameter.',
  }));
}

/** What is wrong with a payload, and where. Never quotes a value. */
export function faultViews(error: z.ZodError): readonly FaultView[] {
  return error.issues.flatMap(faultsOf);
}
