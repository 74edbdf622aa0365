import type { GraphCall, Route } from '../../graph/call';
import { collectionReply, contextOf, countReply } from '../../graph/collection';
import { need } from '../../graph/lookup';
import { isVisible } from '../../graph/replica';
import { GROUP_DELETE, GROUP_READ } from '../../graph/roles';
import { noContent, ok, type Reply } from '../../http/reply';
import { entityView } from '../../odata/view';
import { recordAudit } from '../../state/audit';
import { deleteObject } from '../../state/changes';
import type { DirectoryObject } from '../../state/directory-object';
import { checkExchangeAndSync } from './group-guards';
import { GROUP_RULES } from './rules';

function visibleGroups(call: GraphCall): readonly DirectoryObject[] {
  return call.tenant.directory.list('group').filter((group) => isVisible(call, group));
}

function listGroups(call: GraphCall): Reply {
  const given = { set: 'groups', objects: visibleGroups(call), rules: GROUP_RULES };
  return collectionReply(call, given, (group) => entityView(call.tenant, group, call.query.select));
}

function countGroups(call: GraphCall): Reply {
  return countReply(call, visibleGroups(call), GROUP_RULES);
}

function getGroup(call: GraphCall): Reply {
  const group = need(call, 'group', call.keys[0]);
  const context = contextOf(call, 'groups', '/$entity');
  return ok({ '@odata.context': context, ...entityView(call.tenant, group, call.query.select) });
}

function deleteGroup(call: GraphCall): Reply {
  const group = need(call, 'group', call.keys[0]);
  checkExchangeAndSync(group);
  recordAudit(call, {
    activity: 'Delete group',
    category: 'GroupManagement',
    operation: 'Delete',
    target: group,
  });
  deleteObject(call.world, call.tenant, group);
  return noContent();
}

export const GROUP_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: 'groups', kind: 'groups.list', units: 1, roles: GROUP_READ, handle: listGroups },
  {
    method: 'GET',
    pattern: 'groups/$count',
    kind: 'groups.count',
    units: 1,
    roles: GROUP_READ,
    handle: countGroups,
  },
  {
    method: 'GET',
    pattern: 'groups/{group}',
    kind: 'groups.get',
    units: 1,
    roles: GROUP_READ,
    handle: getGroup,
  },
  {
    method: 'DELETE',
    pattern: 'groups/{group}',
    kind: 'groups.delete',
    units: 1,
    roles: GROUP_DELETE,
    handle: deleteGroup,
  },
];
