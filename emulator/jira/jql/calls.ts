import { badRequest } from '../http/refusal';
import { groupByName } from '../seed/people';
import type { JqlScope } from './jql-field';

/** The JQL functions the site models; each yields the values it stands for. */
export function resolveCall(name: string, args: readonly string[], scope: JqlScope): readonly string[] {
  switch (name.toLowerCase()) {
    case 'currentuser':
      return [scope.viewer.account.accountId];
    case 'now':
      return ['0m'];
    case 'startofday':
      return [new Date(scope.nowMs).toISOString().slice(0, 10)];
    case 'membersof':
      return members(args[0] ?? '', scope);
    default:
      throw badRequest(`Unable to find JQL function '${name}(${args.join(', ')})' on the local Jira site.`);
  }
}

function members(groupName: string, scope: JqlScope): readonly string[] {
  const group = groupByName(scope.viewer.state, groupName);
  if (group === undefined)
    throw badRequest(
      `Function 'membersOf' can not generate a list of usernames for group '${groupName}'; the group does not exist.`,
    );
  return [...group.members];
}
