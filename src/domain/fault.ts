import type * as z from 'zod';

/** One thing that is wrong in what a person entered, and where. Never quotes what was entered. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const asStep = (step: PropertyKey): string | number =>
  typeof step === 'symbol' ? (step.description ?? '') : step;

/** A strict object names all its unknown keys in one issue; a person wants one fault beside each. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map(asStep);
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...path, key.slice(0, 60)],
    message: 'There is no such setting.',
  }));
}

export function faultsFrom(error: z.ZodError, under: Fault['path'] = []): Fault[] {
  return error.issues.flatMap(faultsOf).map((fault) => ({ ...fault, path: [...under, ...fault.path] }));
}

/** The same faults, seen from further up. */
export function faultsUnder(under: Fault['path'], faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: [...under, ...fault.path] }));
}
