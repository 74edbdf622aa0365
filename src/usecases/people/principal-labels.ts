import type { Connector, PrincipalMatch } from '#connectors/contract';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { openConnection } from '#usecases/catalog/bind-entitlement';

/** Calls to the directory at the same time. */
const LANES = 8;

export interface PrincipalLabel {
  readonly principal: string;
  readonly label: string;
}

function labelOf(match: PrincipalMatch): string | undefined {
  return match.kind === 'one' || match.kind === 'unusable' ? match.principal.label : undefined;
}

async function labelsOf(connector: Connector, principals: readonly string[]): Promise<PrincipalLabel[]> {
  const found = await Promise.all(
    principals.map(async (principal) => ({
      principal,
      label: labelOf(await connector.findPrincipal({ mapped: principal })),
    })),
  );
  return found.flatMap(({ principal, label }) => (label === undefined ? [] : [{ principal, label }]));
}

/**
 * What a directory calls the accounts of these ids, asked now, because labels are not stored. An id that it does not know
 * is left out. @throws Refusal `not-found`; ConnectorError when the directory cannot be asked.
 */
export async function principalLabels(
  ports: Pick<AdminPorts, 'catalog' | 'connectors'>,
  input: { readonly connectionId: string; readonly principals: readonly string[] },
): Promise<{ readonly labels: readonly PrincipalLabel[] }> {
  const connector = await openConnection(ports, input.connectionId);
  const wanted = [...new Set(input.principals)];
  const labels: PrincipalLabel[] = [];
  for (let at = 0; at < wanted.length; at += LANES)
    labels.push(...(await labelsOf(connector, wanted.slice(at, at + LANES))));
  return { labels };
}
