import type * as z from 'zod';
import type { Sentence, SentenceKey, Words } from './sentence';
import { isSentenceKey, say } from './sentence';

type Issue = z.core.$ZodIssue;
type Size = Pick<z.core.$ZodIssueTooSmall, 'origin'>;

const isText = ({ origin }: Size) => origin === 'string';
const isList = ({ origin }: Size) => ['array', 'set', 'map', 'file'].includes(origin);

function tooSmall(issue: z.core.$ZodIssueTooSmall): Sentence {
  const minimum = Number(issue.minimum);
  if (isText(issue))
    return minimum <= 1 ? say('faults.input.empty') : say('faults.input.tooShort', { count: minimum });
  if (isList(issue)) return say('faults.input.tooFew', { count: minimum });
  return say(issue.inclusive === false ? 'faults.input.above' : 'faults.input.tooSmall', { minimum });
}

function tooBig(issue: z.core.$ZodIssueTooBig): Sentence {
  const maximum = Number(issue.maximum);
  if (isText(issue)) return say('faults.input.tooLong', { count: maximum });
  if (isList(issue)) return say('faults.input.tooMany', { count: maximum });
  return say(issue.inclusive === false ? 'faults.input.below' : 'faults.input.tooBig', { maximum });
}

const expected: Readonly<Record<string, SentenceKey>> = {
  string: 'faults.input.text',
  number: 'faults.input.number',
  int: 'faults.input.whole',
  boolean: 'faults.input.yesNo',
  array: 'faults.input.list',
  object: 'faults.input.object',
  record: 'faults.input.object',
};

/** An issue does not hold what was entered, and must not; that nothing was, only its own message tells. */
const isMissing = ({ code, message }: Issue) =>
  code === 'invalid_type' && message.endsWith('received undefined');

function wrongType(issue: z.core.$ZodIssueInvalidType): Sentence {
  if (isMissing(issue)) return say('faults.input.missing');
  const key = expected[issue.expected];
  return key === undefined ? say('faults.input.type', { expected: issue.expected }) : say(key);
}

const formats: Readonly<Record<string, SentenceKey>> = {
  date: 'faults.input.date',
  datetime: 'faults.input.instant',
  email: 'faults.input.email',
};

function oneOf(values: readonly unknown[]): Sentence {
  const words = values.map(String).join(', ');
  return values.length === 1
    ? say('faults.input.only', { value: words })
    : say('faults.input.value', { values: words });
}

/** A wrong kind names those there are; of several forms nobody knows which one was meant. */
function noForm(issue: z.core.$ZodIssueInvalidUnion): Sentence {
  if ('options' in issue) return oneOf(issue.options);
  const atRoot = issue.errors.flatMap(([first]) => (first?.path.length === 0 ? [first] : []));
  return say(atRoot.some(isMissing) ? 'faults.input.missing' : 'faults.input.none');
}

function byCode(issue: Issue): Sentence {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_format':
      return say(formats[issue.format] ?? 'faults.input.format');
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return noForm(issue);
    case 'invalid_key':
      return say('faults.input.key');
    case 'unrecognized_keys':
      return say('faults.input.unknown');
    default:
      return say('faults.input.invalid');
  }
}

/**
 * What is wrong, in words: a schema that has something better to say gives the key of a sentence as its message.
 * @param words of whoever wrote the schema, where that is a connector
 */
export function sentenceOfIssue(issue: Issue, words?: Words): Sentence {
  const { message } = issue;
  if (words?.isKey(message) === true) return words.say(message);
  return isSentenceKey(message) ? say(message) : byCode(issue);
}
