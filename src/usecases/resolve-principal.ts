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

/**
 * Who the beneficiary is in the vendor: the identity mapping if there is one, else the one exact match of the e-mail.
 * Never a guess. @throws ConnectorError
 */
export async function resolvePrincipal(
  ports: Pick<FlowPorts, 'mappings' | 'people'>,
  connector: Connector,
  grant: Grant,
): Promise<PrincipalResolution> {
  const mapping = await ports.mappings.find(grant.binding.connectionId, grant.beneficiaryId);
  if (mapping !== undefined) return judge(await connector.findPrincipal({ mapped: mapping.principal }), true);
  const email = await ports.people.emailOf(grant.beneficiaryId);
  if (email === undefined) return attention('email-unknown');
  return judge(await connector.findPrincipal({ email }), false);
}
