import type { Sentence } from '#domain/failure/sentence';
import { say } from '../words';
import type { ConnectionCheck } from '#connectors/contract';
import { checkOf } from './checks';
import {
  changeMembers,
  dangerousPermissions,
  excess,
  findPeople,
  limitedUserPermission,
  optionalPermissions,
  requiredPermissions,
  unmet,
} from './permissions';
import type { PermissionNeed } from './permissions';

type Roles = readonly string[] | undefined;

/** Consent, missing and excess permissions, read from the token just issued. */
export function permissionChecks(roles: Roles): readonly ConnectionCheck[] {
  return [consent(roles), missing(roles), tooMuch(roles)];
}

function consent(roles: Roles): ConnectionCheck {
  if (roles === undefined) return unreadable('consent');
  if (roles.length === 0) return checkOf('consent', 'failed', say('vendor.entra.permissions.noConsent'));
  return checkOf('consent', 'passed', say('vendor.entra.permissions.consent', named([...roles].sort())));
}

function missing(roles: Roles): ConnectionCheck {
  const id = 'missing-permissions';
  if (roles === undefined) return unreadable(id);
  const needs = unmet(requiredPermissions, roles);
  if (needs.length > 0)
    return checkOf(id, 'failed', sentenceOfMissing(needs), {
      missingPermissions: needs.map(({ least }) => least),
    });
  if (isLimited(roles))
    return checkOf(id, 'warning', say('vendor.entra.permissions.limited'), {
      missingPermissions: ['User.Read.All'],
    });
  const absent = unmet(optionalPermissions, roles).map(({ least }) => least);
  const message =
    absent.length === 0
      ? say('vendor.entra.permissions.complete')
      : say('vendor.entra.permissions.withoutOptional', named(absent));
  return checkOf(id, 'passed', message);
}

function sentenceOfMissing(needs: readonly PermissionNeed[]): Sentence {
  const people = findPeople.least;
  const members = changeMembers.least;
  if (needs.length > 1) return say('vendor.entra.permissions.missingBoth', { people, members });
  return needs.includes(findPeople)
    ? say('vendor.entra.permissions.missingPeople', { people })
    : say('vendor.entra.permissions.missingMembers', { members });
}

function tooMuch(roles: Roles): ConnectionCheck {
  const id = 'excess-permissions';
  if (roles === undefined) return unreadable(id);
  const names = excess(roles);
  if (names.length === 0) return checkOf(id, 'passed', say('vendor.entra.permissions.noExcess'));
  return checkOf(id, 'warning', sentenceOfExcess(names), { excessPermissions: names });
}

function sentenceOfExcess(names: readonly string[]): Sentence {
  const [danger] = [...dangerousPermissions].filter(([name]) => names.includes(name));
  const params = { ...named(names), count: names.length };
  if (danger === undefined) return say('vendor.entra.permissions.excess', params);
  const [worst, key] = danger;
  return say(key, { ...params, worst });
}

function isLimited(roles: readonly string[]): boolean {
  const wider = requiredPermissions
    .filter(({ enough }) => enough.includes(limitedUserPermission))
    .flatMap(({ least, enough }) => [least, ...enough.filter((name) => name !== limitedUserPermission)]);
  return !wider.some((name) => roles.includes(name));
}

function named(names: readonly string[]) {
  return { permissions: names.join(', ') };
}

function unreadable(id: 'consent' | 'missing-permissions' | 'excess-permissions'): ConnectionCheck {
  return checkOf(id, 'skipped', say('vendor.entra.permissions.unreadable'));
}
