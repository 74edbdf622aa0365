import * as z from 'zod';
import type { Application } from '#domain/catalog/application';
import { fault } from '#domain/failure/fault';
import type { Fault } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import { boundedList } from '#domain/kit/bounded-lists';
import { repeatedAt } from '#domain/kit/repeated-at';
import type { Given, Person, PersonFact } from './given';

/** Of one condition: what a rule names must fit into its row. */
export const MOST_NAMED = 1000;

/** Whether a condition holds, and the step of the trace that says why. */
export interface Answer<Reason> {
  readonly holds: boolean | 'unknown';
  readonly reason: Reason;
}

/** What stands for an id in a sentence. */
export type Naming = (of: 'application' | 'level' | 'intent', id: string) => string;

/** The catalog that a rule must fit. */
export interface Surrounding {
  readonly applications: readonly Application[];
  /** Those that the rule is for. */
  readonly covered: readonly Application[];
}

/**
 * One thing that a rule can ask about: its values in `when`, the facts it needs, whether it holds, and how that is
 * told. Everything that knows conditions is derived from the registry (`index.ts`).
 */
export interface Condition<Key extends string, Schema extends z.ZodType, Reason extends z.ZodType> {
  /** In a rule's `when`. A rule that leaves it out, or names nothing there, does not ask about it. */
  readonly key: Key;
  /** What can be read. What only one version or runtime may object to is told by `entered`: it makes no catalog unreadable. */
  readonly schema: Schema;
  /** `people`: held against the requester and, if that is somebody else, the beneficiary. */
  readonly about: 'request' | 'people';
  readonly needs?: readonly PersonFact[];
  /** Of what its values are ids. */
  readonly idsOf?: 'application' | 'level' | 'group';
  /** A step of the trace: values for pages, which word it in the reader's language. Never the local part of an e-mail. */
  readonly reason: Reason;
  /** The codes such a step may have. */
  readonly codes: readonly z.output<Reason>['code' & keyof z.output<Reason>][];
  /** @param person one of the people; of a condition about the request always the requester. */
  answer(
    values: NonNullable<z.output<Schema>>,
    given: Given,
    person: Person,
  ): Answer<Readonly<z.output<Reason>>>;
  /** A step of the trace in English, as it is written to the agents. */
  sentence(reason: Readonly<z.output<Reason>>, naming: Naming): string;
  /** What is kept of a step on a request, where that is not all of it. */
  frozen?(reason: Readonly<z.output<Reason>>): z.output<Reason>;
  /** What is wrong with the values when somebody enters them; paths from the values on. Not asked of what is in force. */
  entered?(values: NonNullable<z.output<Schema>>): readonly Fault[];
  /** Why nobody can tell any more whether the values, which are in force, hold. */
  finding?(values: NonNullable<z.output<Schema>>): Sentence | undefined;
  /** What is wrong with the values in this catalog; paths from the values on. */
  faults?(values: NonNullable<z.output<Schema>>, surrounding: Surrounding): readonly Fault[];
  /**
   * For finding rules without visiting all: whenever the condition might hold, one of the facts is among the values.
   * `factsIn` undefined: any rule might.
   */
  readonly index?: {
    valuesOf(values: NonNullable<z.output<Schema>>): readonly string[];
    factsIn(given: Given): readonly string[] | undefined;
  };
}

/** Lets a condition's parts be checked against one another without naming their types. */
export const condition = <
  const Key extends string,
  Schema extends z.ZodType,
  Reason extends z.ZodType<{ readonly code: string }>,
>(
  parts: Condition<Key, Schema, Reason>,
): Condition<Key, Schema, Reason> => parts;

/** Some of a few words: each once and in their order, however they were entered. */
export const someOf = <const Word extends string>(words: readonly Word[]) =>
  z.array(z.enum(words)).transform((chosen) => words.filter((word) => chosen.includes(word)));

/** What is wrong with things that are entered by name: more than fit, or one of them twice. */
export function namedFaults(names: readonly string[]): readonly Fault[] {
  if (names.length > MOST_NAMED) return [fault([], say('faults.input.tooMany', { count: MOST_NAMED }))];
  return repeatedAt(names).map((index) => fault([index], say('faults.rule.twice')));
}

/** Whom a condition on a person looked at. */
export const Who = z.enum(['requester', 'beneficiary']);

/** Values of the rule, and how many there are beside them where not all were kept. */
export const wantedShape = {
  wanted: z.array(z.string()).readonly(),
  more: z.number().int().positive().exactOptional(),
};

/** `a or b and 7 more`. */
export const anyOf = (words: readonly string[], more = 0): string =>
  `${boundedList(words, ' or ')}${more === 0 ? '' : ` and ${more} more`}`;
