import { listed } from './listed';

/** Whom a condition on a person looked at. */
export type Who = 'requester' | 'beneficiary';

/**
 * One condition of a rule held against a request: a code for pages, which word it in the reader's language, and the
 * values they need for it. `actual` is null where the request has none; `wanted` are the values of the rule.
 */
export type TraceReason =
  | { readonly code: 'every-request' }
  | {
      readonly code: 'application' | 'level' | 'intent';
      readonly holds: boolean;
      readonly actual: string | null;
      readonly wanted: readonly string[];
    }
  | {
      readonly code: 'group';
      readonly holds: boolean;
      readonly who: Who;
      readonly wanted: readonly string[];
    }
  | {
      readonly code: 'email-domain';
      readonly holds: boolean;
      readonly who: Who;
      readonly actual: string;
      readonly wanted: readonly string[];
    }
  | { readonly code: 'email-unknown'; readonly who: Who };

const named = { application: 'application', level: 'access level', intent: 'intent' } as const;

/** The reason as an English sentence, as it is frozen on requests and written to the agents. */
export function sentenceOfReason(reason: TraceReason): string {
  switch (reason.code) {
    case 'every-request':
      return 'it applies to every request';
    case 'group':
      return `${reason.who} is in ${reason.holds ? 'a group' : 'none of the groups'} of the rule`;
    case 'email-unknown':
      return `the e-mail of the ${reason.who} is not readable`;
    case 'email-domain': {
      const actual = `e-mail domain of the ${reason.who} is ${reason.actual}`;
      return reason.holds ? actual : `${actual}, not ${listed(reason.wanted, ' or ')}`;
    }
    default: {
      const actual = `${named[reason.code]} is ${reason.actual ?? 'not given'}`;
      return reason.holds ? actual : `${actual}, not ${listed(reason.wanted, ' or ')}`;
    }
  }
}
