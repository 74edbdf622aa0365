import type {
  Principal,
  PrincipalMatch,
  PrincipalQuery,
  UnusablePrincipalReason,
} from '#connectors/contract';
import { parse } from '../graph/graph-client';
import type { Graph } from '../graph/graph-client';
import { key, query } from '../graph/graph-path';
import { UserRecord, userSelect } from '../schema';
import { findByAddress } from './search-users';

const operation = 'findPrincipal';

/**
 * Finds the one person meant. A mapping (object id or user principal name) is followed to exactly that account; an
 * e-mail address must match the user name, the mail address or a proxy address exactly. Nobody is ever preferred.
 */
export async function findPrincipal(
  graph: Graph,
  { mapped, email }: PrincipalQuery,
): Promise<PrincipalMatch> {
  const name = mapped?.trim() ?? '';
  if (name !== '') return findMapped(graph, name);
  const address = email?.trim() ?? '';
  return address === '' ? { kind: 'none' } : judgeHits(await findByAddress(graph, address));
}

/** An administrator named this very account; whether a guest is meant is theirs to confirm, not ours to assume. */
async function findMapped(graph: Graph, name: string): Promise<PrincipalMatch> {
  const reply = await graph.send({ operation, path: `/users${key(name)}${query({ $select: userSelect })}` });
  if (reply.status === 404) return { kind: 'none' };
  if (reply.error !== undefined) throw reply.fail();
  const user = parse(UserRecord, reply, operation);
  return judgeOne(user);
}

function judgeOne(user: UserRecord): PrincipalMatch {
  if (isDisabled(user)) return unusable(user, 'disabled');
  return isGuest(user) ? unusable(user, 'guest') : { kind: 'one', principal: principalOf(user) };
}

function judgeHits(hits: readonly UserRecord[]): PrincipalMatch {
  const [first, second] = hits;
  if (first === undefined) return { kind: 'none' };
  if (second !== undefined) return { kind: 'ambiguous', candidates: hits.map(principalOf) };
  return judgeOne(first);
}

function unusable(user: UserRecord, reason: UnusablePrincipalReason): PrincipalMatch {
  return { kind: 'unusable', reason, principal: principalOf(user) };
}

function principalOf(user: UserRecord): Principal {
  return { id: user.id, label: user.userPrincipalName ?? user.mail ?? user.displayName ?? user.id };
}

/** Old accounts have no user type; the marker in the user name tells their guests. */
function isGuest(user: UserRecord): boolean {
  const byType = user.userType?.toLowerCase();
  return byType === undefined ? /#ext#/i.test(user.userPrincipalName ?? '') : byType === 'guest';
}

/** Unknown (not readable with the granted permission) is not disabled: the connection test warns about that. */
function isDisabled(user: UserRecord): boolean {
  return user.accountEnabled === false;
}
