import { asText, stringsOf, type JsonObject } from '../json';
import { toSeconds } from '../timestamps';
import { securityIdentifierOf } from './identifiers';
import type { Tenant } from './tenant';
import type { World } from './world';

/** What the directory itself fills in on a new user. `given.id` names the object. */
export function userProps(
  world: World,
  tenant: Tenant,
  given: JsonObject & { readonly id: string },
): JsonObject {
  const { id, ...props } = given;
  const now = toSeconds(world.clock.now());
  const name = asText(props['userPrincipalName']);
  return {
    accountEnabled: true,
    createdDateTime: now,
    lastPasswordChangeDateTime: now,
    signInSessionsValidFromDateTime: now,
    securityIdentifier: securityIdentifierOf(id),
    userType: 'Member',
    identities: [
      { signInType: 'userPrincipalName', issuer: tenant.domains[0] ?? '', issuerAssignedId: name },
    ],
    ...props,
  };
}

/** What the directory itself fills in on a new group. `given.id` names the object. */
export function groupProps(
  world: World,
  tenant: Tenant,
  given: JsonObject & { readonly id: string },
): JsonObject {
  const { id, ...props } = given;
  const now = toSeconds(world.clock.now());
  const filled: JsonObject = {
    createdDateTime: now,
    renewedDateTime: now,
    securityIdentifier: securityIdentifierOf(id),
    mailEnabled: false,
    securityEnabled: true,
    ...props,
  };
  if (filled['mailEnabled'] === true && filled['mail'] === undefined) {
    const address = `${asText(filled['mailNickname'])}@${tenant.domains[0] ?? ''}`;
    filled['mail'] = address;
    filled['proxyAddresses'] = [`SMTP:${address}`];
  }
  if (stringsOf(filled['groupTypes']).includes('Unified')) filled['visibility'] ??= 'Public';
  if (stringsOf(filled['groupTypes']).includes('DynamicMembership'))
    filled['membershipRuleProcessingState'] ??= 'On';
  return filled;
}
