import { checkOf } from './checks';
import type { ConnectionCheck } from '../contract';
import {
  dangerousPermissions,
  excess,
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
  if (roles.length === 0)
    return checkOf(
      'consent',
      'failed',
      'The token carries no permission: an administrator has not granted consent. In Entra open the app registration, API permissions, "Grant admin consent".',
    );
  return checkOf('consent', 'passed', `Consent is granted for: ${[...roles].sort().join(', ')}.`);
}

function missing(roles: Roles): ConnectionCheck {
  const id = 'missing-permissions';
  if (roles === undefined) return unreadable(id);
  const needs = unmet(requiredPermissions, roles);
  if (needs.length > 0)
    return checkOf(
      id,
      'failed',
      `Missing application permissions: ${list(needs)}. Add them and grant admin consent.`,
      { missingPermissions: needs.map(({ least }) => least) },
    );
  if (isLimited(roles))
    return checkOf(
      id,
      'warning',
      'With User.ReadBasic.All alone, guests and disabled accounts are not recognised and only user name and mail address are searched. Grant User.Read.All instead.',
      { missingPermissions: ['User.Read.All'] },
    );
  const absent = unmet(optionalPermissions, roles);
  const rest =
    absent.length === 0 ? '' : ` Not granted, and only needed to ${absent.map(optional).join('; to ')}.`;
  return checkOf(id, 'passed', `Every required permission is there.${rest}`);
}

function tooMuch(roles: Roles): ConnectionCheck {
  const id = 'excess-permissions';
  if (roles === undefined) return unreadable(id);
  const names = excess(roles);
  if (names.length === 0) return checkOf(id, 'passed', 'No more permissions than Gatehouse uses.');
  const told = names.map((name) => {
    const danger = dangerousPermissions.get(name);
    return danger === undefined ? name : `${name} (${danger})`;
  });
  return checkOf(
    id,
    'warning',
    `More permissions than Gatehouse needs: ${told.join(', ')}. Remove them from the app registration.`,
    { excessPermissions: names },
  );
}

function isLimited(roles: readonly string[]): boolean {
  const wider = requiredPermissions
    .filter(({ enough }) => enough.includes(limitedUserPermission))
    .flatMap(({ least, enough }) => [least, ...enough.filter((name) => name !== limitedUserPermission)]);
  return !wider.some((name) => roles.includes(name));
}

function list(needs: readonly PermissionNeed[]): string {
  return needs.map(({ least, purpose }) => `${least} (to ${purpose})`).join(', ');
}

function optional({ least, purpose }: PermissionNeed): string {
  return `${purpose}: ${least}`;
}

function unreadable(id: 'consent' | 'missing-permissions' | 'excess-permissions'): ConnectionCheck {
  return checkOf(id, 'skipped', 'The permissions inside the token cannot be read.');
}
