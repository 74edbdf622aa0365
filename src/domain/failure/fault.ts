import type * as z from 'zod';
import { sentenceOfIssue } from './schema-sentence';
import type { Said, Sentence, Words } from './sentence';

/** One thing that is wrong in what a person entered, and where. Never quotes what was entered. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The message by its key, for pages in other languages. */
  readonly said: Said;
}

/** `path` as a list, or its steps joined by dots. */
export function fault(path: string | Fault['path'], { sentence, said }: Sentence): Fault {
  return { path: typeof path === 'string' ? path.split('.') : path, message: sentence, said };
}

const asStep = (step: PropertyKey): string | number =>
  typeof step === 'symbol' ? (step.description ?? '') : step;

/** A strict object names all its unknown keys in one issue; a person wants one fault beside each. */
function faultsOf(issue: z.core.$ZodIssue, words: Words | undefined): Fault[] {
  const path = issue.path.map(asStep);
  const sentence = sentenceOfIssue(issue, words);
  if (issue.code !== 'unrecognized_keys') return [fault(path, sentence)];
  return issue.keys.map((key) => fault([...path, key.slice(0, 60)], sentence));
}

/** @param words of the connector whose schema it is, where it is one's */
export function faultsFrom(error: z.ZodError, under: Fault['path'] = [], words?: Words): Fault[] {
  const faults = error.issues.flatMap((issue) => faultsOf(issue, words));
  return faults.map((fault) => ({ ...fault, path: [...under, ...fault.path] }));
}

/** A fault as a reply tells it, its place as one text: `rules.0.when.levelIds`; `` = the whole. */
export function faultView({ path, message, said }: Fault) {
  return { path: path.join('.'), message, said };
}

/** A fault as somebody knows it who sees no further up than `top`; elsewhere it stays what it is. */
export function faultSeenFrom(top: Fault['path'], found: Fault): Fault {
  const isInside = top.every((step, index) => found.path[index] === step);
  return isInside ? { ...found, path: found.path.slice(top.length) } : found;
}

/** The same faults, seen from further up. */
export function faultsUnder(under: Fault['path'], faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: [...under, ...fault.path] }));
}
