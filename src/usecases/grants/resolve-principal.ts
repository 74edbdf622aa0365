import type { Connector, Principal, PrincipalMatch, UnusablePrincipalReason } from '#connectors/contract';
import type { Grant } from '#domain/grants/grant';
import { firstOf } from '#domain/kit/bounded-lists';
import { unusablePrincipals } from '#domain/failure/failure-reasons';
import { reasonWith } from '#domain/failure/reasons';
import type { Reason } from '#domain/failure/reasons';
import { say } from '#domain/failure/sentence';
import type { FlowPorts } from '#usecases/kit/flow-ports';

export type PrincipalResolution =
  | { readonly kind: 'found'; readonly principalId: string }
  | { readonly kind: 'attention'; readonly reason: Reason };

const attention = (reason: Reason): PrincipalResolution => ({ kind: 'attention', reason });

/** Accounts are kept by their ids: what a directory calls a person is never stored. */
function unusable(reason: UnusablePrincipalReason, id: string): PrincipalResolution {
  return attention(reasonWith(unusablePrincipals[reason], say('findings.reason.account', { account: id })));
}

function ambiguous(candidates: readonly Principal[]): PrincipalResolution {
  const { shown: accounts, count } = firstOf(candidates.map(({ id }) => id));
  const found =
    count === 0
      ? say('findings.reason.candidates', { accounts })
      : say('findings.reason.candidatesMore', { accounts, count });
  return attention(reasonWith('principal-ambiguous', found));
}

/** A guest is taken only where an administrator mapped exactly that account. */
function judge(match: PrincipalMatch, mapped: boolean): PrincipalResolution {
  switch (match.kind) {
    case 'one':
      return { kind: 'found', principalId: match.principal.id };
    case 'none':
      return attention({ code: 'principal-none' });
    case 'ambiguous':
      return ambiguous(match.candidates);
    case 'unusable':
      if (match.reason === 'guest' && mapped) return { kind: 'found', principalId: match.principal.id };
      return unusable(match.reason, match.principal.id);
  }
}

export interface LookedUp {
  /** Absent: there is no identity mapping, and the e-mail is not readable. */
  readonly match?: PrincipalMatch;
  readonly mapped: boolean;
}

/** Asks for a person in the vendor: by the identity mapping if there is one, else by e-mail. @throws ConnectorError */
export async function lookUpPerson(
  ports: Pick<FlowPorts, 'mappings' | 'people'>,
  connector: Connector,
  person: { readonly connectionId: string; readonly accountId: string },
): Promise<LookedUp> {
  const mapping = await ports.mappings.find(person.connectionId, person.accountId);
  if (mapping !== undefined)
    return { match: await connector.findPrincipal({ mapped: mapping.principal }), mapped: true };
  const email = await ports.people.emailOf(person.accountId);
  if (email === undefined) return { mapped: false };
  return { match: await connector.findPrincipal({ email }), mapped: false };
}

/**
 * Who the beneficiary is in the vendor: the identity mapping if there is one, else the one exact match of the e-mail.
 * Never a guess. @throws ConnectorError
 */
export async function resolvePrincipal(
  ports: Pick<FlowPorts, 'mappings' | 'people'>,
  connector: Connector,
  grant: Grant,
): Promise<PrincipalResolution> {
  const person = { connectionId: grant.binding.connectionId, accountId: grant.beneficiaryId };
  const { match, mapped } = await lookUpPerson(ports, connector, person);
  return match === undefined ? attention({ code: 'email-unknown' }) : judge(match, mapped);
}
