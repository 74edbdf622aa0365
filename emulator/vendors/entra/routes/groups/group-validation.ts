import type { GraphCall } from '../../graph/call';
import { holdsAny, ROLE_ASSIGNABLE_WRITE } from '../../graph/roles';
import { GROUP_WRITABLE } from '../../graph/schema-group';
import { badRequest, conflict, denied } from '../../http/graph-fault';
import { asText, stringsOf, type Json, type JsonObject } from '../../json';

const REQUIRED = ['displayName', 'mailEnabled', 'mailNickname', 'securityEnabled'] as const;
const BOOLEANS: ReadonlySet<string> = new Set(['mailEnabled', 'securityEnabled', 'isAssignableToRole']);
const LISTS: ReadonlySet<string> = new Set([
  'groupTypes',
  'resourceBehaviorOptions',
  'resourceProvisioningOptions',
]);
/** ASCII without the characters the directory forbids in a nickname. */
const NICKNAME = /^(?![^]*[@()\\[\]";:<>, ])[\x21-\x7f]{1,64}$/;

const NO_MAIL_WRITES =
  'The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.';

function invalid(property: string): Error {
  return badRequest(`Invalid value specified for property '${property}' of resource 'Group'.`);
}

function hasRightType(property: string, value: Json): boolean {
  if (BOOLEANS.has(property))
    return typeof value === 'boolean' || (value === null && property === 'isAssignableToRole');
  if (LISTS.has(property)) return Array.isArray(value);
  return typeof value === 'string' || value === null;
}

/** Names, types and lengths of what a request wants to write. */
export function checkGroupProps(props: JsonObject): void {
  for (const [property, value] of Object.entries(props)) {
    if (!GROUP_WRITABLE.has(property)) throw badRequest(`Invalid property '${property}'.`);
    if (!hasRightType(property, value)) throw invalid(property);
  }
  const { displayName, mailNickname } = props;
  if (displayName !== undefined && (typeof displayName !== 'string' || !/^[^]{1,256}$/.test(displayName))) {
    throw invalid('displayName');
  }
  if (mailNickname !== undefined && (typeof mailNickname !== 'string' || !NICKNAME.test(mailNickname))) {
    throw invalid('mailNickname');
  }
}

function checkCombination(call: GraphCall, props: JsonObject): void {
  const kinds = stringsOf(props['groupTypes']);
  const unified = kinds.includes('Unified');
  if (kinds.some((kind) => kind !== 'Unified' && kind !== 'DynamicMembership')) throw invalid('groupTypes');
  if (
    unified
      ? props['mailEnabled'] !== true
      : props['mailEnabled'] === true || props['securityEnabled'] !== true
  ) {
    throw badRequest(NO_MAIL_WRITES);
  }
  if (kinds.includes('DynamicMembership') && typeof props['membershipRule'] !== 'string') {
    throw badRequest("A value is required for property 'membershipRule' of resource 'Group'.");
  }
  if (props['isAssignableToRole'] === true && !holdsAny(call.caller.roles, ROLE_ASSIGNABLE_WRITE))
    throw denied();
}

/** A nickname is unique among mail-enabled groups only; security groups may share one. */
export function checkUnique(call: GraphCall, props: JsonObject, self?: string): void {
  const taken = (property: string, mailOnly: boolean): boolean => {
    const wanted = props[property];
    if (typeof wanted !== 'string') return false;
    return call.tenant.directory
      .list('group')
      .some(
        (group) =>
          group.id !== self &&
          (!mailOnly || group.props['mailEnabled'] === true) &&
          asText(group.props[property]).toLowerCase() === wanted.toLowerCase(),
      );
  };
  if (props['mailEnabled'] === true && taken('mailNickname', true)) throw conflict('mailNickname');
  if (taken('uniqueName', false)) throw conflict('uniqueName');
}

/** All rules for a new group. */
export function checkNewGroup(call: GraphCall, props: JsonObject): void {
  const missing = REQUIRED.find((name) => props[name] === undefined || props[name] === null);
  if (missing !== undefined)
    throw badRequest(`A value is required for property '${missing}' of resource 'Group'.`);
  checkGroupProps(props);
  checkCombination(call, props);
  checkUnique(call, props);
}
