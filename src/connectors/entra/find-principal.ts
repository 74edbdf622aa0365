import type { Principal, PrincipalMatch, PrincipalQuery } from '../contract';
import { parse } from './graph-client';
import type { Graph } from './graph-client';
import { readPage } from './graph-pages';
import { key, literal, query } from './graph-path';
import { UserRecord, userSelect } from './schema';

const operation = 'findPrincipal';
/** Pages of one search we are willing to turn; more hits than that are ambiguous anyway. */
const mostPages = 3;

/**
 * Finds the one person meant. A mapping (object id or user principal name) is followed to exactly that account; an
 * e-mail address must match the user name, the mail address or a proxy address exactly. Nobody is ever preferred.
 */
export async function findPrincipal(graph: Graph, { mapped, email }: PrincipalQuery): Promise<PrincipalMatch> {
  const name = mapped?.trim() ?? '';
  if (name !== '') return findMapped(graph, name);
  const address = email?.trim() ?? '';
  return address === '' ? { kind: 'none' } : judgeHits(await findByAddress(graph, address));
}

/** An administrator named this very account, so a guest is as good as a member here; a disabled account is not. */
async function findMapped(graph: Graph, name: string): Promise<PrincipalMatch> {
  const reply = await graph.send({ operation, path: `/users${key(name)}${query({ $select: userSelect })}` });
  if (reply.status === 404) return { kind: 'none' };
  if (reply.error !== undefined) throw reply.fail();
  const user = parse(UserRecord, reply, operation);
  return isDisabled(user) ? unusable(user, 'disabled') : { kind: 'one', principal: principalOf(user) };
}

function judgeHits(hits: readonly UserRecord[]): PrincipalMatch {
  const [first, second] = hits;
  if (first === undefined) return { kind: 'none' };
  if (second !== undefined) return { kind: 'ambiguous', candidates: hits.map(principalOf) };
  if (isGuest(first)) return unusable(first, 'guest');
  return isDisabled(first) ? unusable(first, 'disabled') : { kind: 'one', principal: principalOf(first) };
}

/** One search over all names; where the service refuses to combine them, one search per name. */
async function findByAddress(graph: Graph, address: string): Promise<readonly UserRecord[]> {
  const clauses = clausesFor(address);
  const together = await search(graph, clauses.join(' or '), address);
  if (together !== 'refused') return together;
  const found = new Map<string, UserRecord>();
  for (const clause of clauses) {
    const hits = await search(graph, clause, address);
    if (hits !== 'refused') hits.forEach((user) => found.set(user.id, user));
    else if (clause === clauses[0]) throw (await graph.send({ operation, path: searchPath(clause) })).fail();
  }
  return [...found.values()];
}

/** Proxy addresses compare with regard to case, and their prefix tells the primary one. */
function clausesFor(address: string): readonly string[] {
  const proxy = (prefix: string): string => `proxyAddresses/any(p:p eq ${literal(`${prefix}:${address}`)})`;
  return [
    `userPrincipalName eq ${literal(address)}`,
    `mail eq ${literal(address)}`,
    proxy('smtp'),
    proxy('SMTP'),
  ];
}
