import type { Connector, PrincipalMatch } from '../connectors/contract';
import type { Grant } from '../domain/grant';
import { listed } from '../domain/listed';
import type { Reason } from '../domain/reasons';
import type { FlowPorts } from './flow-ports';

export type PrincipalResolution =
  | { readonly kind: 'found'; readonly principalId: string }
  | { readonly kind: 'attention'; readonly reason: Reason };

const attention = (code: Reason['code'], detail?: string): PrincipalResolution => ({
  kind: 'attention',
  reason: detail === undefined ? { code } : { code, detail },
});

/** A guest is taken only where an administrator mapped exactly that account. */
function judge(match: PrincipalMatch, mapped: boolean): PrincipalResolution {
  switch (match.kind) {
    case 'one':
      return { kind: 'found', principalId: match.principal.id };
    case 'none':
      return attention('principal-none');
    case 'ambiguous':
      return attention(
        'principal-ambiguous',
        `candidates: ${listed(
          match.candidates.map((candidate) => candidate.id),
          ', ',
        )}`,
      );
    case 'unusable':
      if (match.reason === 'guest' && mapped) return { kind: 'found', principalId: match.principal.id };
      return attention(
        match.reason === 'guest' ? 'principal-guest' : 'principal-disabled',
        match.principal.id,
      );
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
  return match === undefined ? attention('email-unknown') : judge(match, mapped);
}
