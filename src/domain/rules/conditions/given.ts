import type { AccessLevel, Application } from '#domain/catalog/application';
import type { Intent } from '#domain/kit/codes';
import { localTimeIn } from './local-time';
import type { LocalTime } from './local-time';

/** What has to be read of a person, where a rule asks for it. */
export type PersonFact = 'groups' | 'email';

interface PersonFacts {
  readonly accountId: string;
  readonly groupIds: readonly string[];
  /** Undefined when the site does not let us read it. */
  readonly email: string | undefined;
}

/** The facts rules are evaluated on. */
export interface RequestFacts {
  readonly intent: Intent;
  readonly application: Pick<Application, 'id' | 'risk' | 'ownerAccountId'>;
  readonly level: Pick<AccessLevel, 'id'> | undefined;
  readonly requesterId: string;
  readonly requesterGroupIds: readonly string[];
  /** Undefined when the site does not let us read it. */
  readonly requesterEmail: string | undefined;
  /** Set when the access is for somebody else: nobody gets for another what that person could not get alone. */
  readonly beneficiary?: PersonFacts;
  /** The moment of the decision. */
  readonly at: string;
}

/** One of the people whom a condition on people is held against. */
export interface Person extends PersonFacts {
  readonly who: 'requester' | 'beneficiary';
}

/** The facts as conditions read them. */
export interface Given extends Pick<RequestFacts, 'intent' | 'application' | 'level'> {
  /** The requester, and the beneficiary where that is somebody else. */
  readonly people: readonly [Person, ...Person[]];
  /** What the clock on the wall shows in an IANA time zone; undefined: nobody knows the zone. */
  readonly localTime: (timeZone: string) => LocalTime | undefined;
}

function peopleOf(facts: RequestFacts): Given['people'] {
  const requester: Person = {
    who: 'requester',
    accountId: facts.requesterId,
    groupIds: facts.requesterGroupIds,
    email: facts.requesterEmail,
  };
  return facts.beneficiary === undefined
    ? [requester]
    : [requester, { who: 'beneficiary', ...facts.beneficiary }];
}

/** The facts made ready for many rules: the time of a zone is worked out once. */
export function givenBy(facts: RequestFacts): Given {
  const { intent, application, level, at } = facts;
  const times = new Map<string, LocalTime | undefined>();
  const localTime = (timeZone: string) => {
    const time = times.has(timeZone) ? times.get(timeZone) : localTimeIn(timeZone, at);
    times.set(timeZone, time);
    return time;
  };
  return { intent, application, level, people: peopleOf(facts), localTime };
}
