import { knownProperties } from '../../odata/view';
import type { CollectionRules } from '../../graph/collection';
import { GROUP_ADVANCED_ONLY, GROUP_INDEXED, GROUP_SEARCHABLE } from '../../graph/schema-group';
import { APPLICATION_INDEXED, NAME_SEARCHABLE, SERVICE_PRINCIPAL_INDEXED } from '../../graph/schema-others';
import { USER_ADVANCED_ONLY, USER_INDEXED, USER_SEARCHABLE } from '../../graph/schema-user';

/** What each collection lets be filtered and searched. */
export const USER_RULES: CollectionRules = {
  resource: 'User',
  indexed: USER_INDEXED,
  advancedOnly: USER_ADVANCED_ONLY,
  known: knownProperties('user'),
  searchable: USER_SEARCHABLE,
};

export const GROUP_RULES: CollectionRules = {
  resource: 'Group',
  indexed: GROUP_INDEXED,
  advancedOnly: GROUP_ADVANCED_ONLY,
  known: knownProperties('group'),
  searchable: GROUP_SEARCHABLE,
};

export const APPLICATION_RULES: CollectionRules = {
  resource: 'Application',
  indexed: APPLICATION_INDEXED,
  known: knownProperties('application'),
  searchable: NAME_SEARCHABLE,
};

export const SERVICE_PRINCIPAL_RULES: CollectionRules = {
  resource: 'ServicePrincipal',
  indexed: SERVICE_PRINCIPAL_INDEXED,
  known: knownProperties('servicePrincipal'),
  searchable: NAME_SEARCHABLE,
};

const SHARED = new Set([
  'displayName',
  'mail',
  'mailNickname',
  'userPrincipalName',
  'userType',
  'accountEnabled',
]);

/** Members, owners and parents: by id at once, by anything else only in advanced queries. */
export const LINK_RULES: CollectionRules = {
  resource: 'DirectoryObject',
  indexed: new Set(['id', ...SHARED]),
  advancedOnly: SHARED,
  known: new Set([...knownProperties('user'), ...knownProperties('group')]),
  searchable: NAME_SEARCHABLE,
};
