import type * as z from 'zod';
import type { Sentence } from './sentence';
import { isSentenceKey, say } from './sentence';

type Issue = z.core.$ZodIssue;
type Size = Pick<z.core.$ZodIssueTooSmall, 'origin'>;

const isText = ({ origin }: Size) => origin === 'string';
const isList = ({ origin }: Size) => ['array', 'set', 'map', 'file'].includes(origin);

function tooSmall(issue: z.core.$ZodIssueTooSmall): Sentence {
  const minimum = Number(issue.minimum);
  if (isText(issue))
    return minimum <= 1 ? say('faults.input.empty') : say('faults.input.tooShort', { count: minimum });
  return isList(issue)
    ? say('faults.input.tooFew', { count: minimum })
    : say('faults.input.tooSmall', { minimum });
}

function tooBig(issue: z.core.$ZodIssueTooBig): Sentence {
  const maximum = Number(issue.maximum);
  if (isText(issue)) return say('faults.input.tooLong', { count: maximum });
  return isList(issue)
    ? say('faults.input.tooMany', { count: maximum })
    : say('faults.input.tooBig', { maximum });
}

function byCode(issue: Issue): Sentence {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      return say('faults.input.type', { expected: issue.expected });
    case 'invalid_format':
      return say('faults.input.format');
    case 'invalid_value':
      return say('faults.input.value', { values: issue.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return say('faults.input.unknown');
    default:
      return say('faults.input.invalid');
  }
}

/** What is wrong, in words: a schema that has something better to say gives the key of a sentence as its message. */
export function sentenceOfIssue(issue: Issue): Sentence {
  return isSentenceKey(issue.message) ? say(issue.message) : byCode(issue);
}
