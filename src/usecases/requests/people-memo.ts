import type { PeopleFacts } from './assess-request';

function remembered<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const answer = known.get(id) ?? read(id);
    known.set(id, answer);
    return answer;
  };
}

/** Asks for each fact about a person or a group once. For one run only: people change. */
export function peopleMemo(people: PeopleFacts): PeopleFacts {
  return {
    emailOf: remembered((accountId) => people.emailOf(accountId)),
    isActive: remembered((accountId) => people.isActive(accountId)),
    groupIdsOf: remembered((accountId) => people.groupIdsOf(accountId)),
    membersOf: remembered((groupId) => people.membersOf(groupId)),
  };
}
