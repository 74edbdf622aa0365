import type { Fault } from './fault';
import { faultsUnder } from './fault';
import type { PortalMapping } from './portal';
import { mappedFieldIds } from './portal';
import { repeatedAt } from './validate-catalog-names';

const distinctStatuses = [
  'approved',
  'denied',
  'revoked',
  'provisioned',
  'needsAttention',
  'declined',
] as const;

/** `denied` and `declined` may be one status: both close the request. Any other pair would make a move ambiguous. */
function statusFaults({ statuses }: PortalMapping): Fault[] {
  const seen = new Map<string, string>();
  return distinctStatuses.flatMap((meaning) => {
    const id = statuses[meaning];
    if (id === undefined) return [];
    const first = seen.get(id);
    seen.set(id, first ?? meaning);
    if (first === undefined || (first === 'denied' && meaning === 'declined')) return [];
    return [
      {
        path: ['statuses', meaning],
        message: `This status already means "${first}". Each meaning needs its own status.`,
      },
    ];
  });
}

function fieldFaults(portal: PortalMapping): Fault[] {
  return repeatedAt(mappedFieldIds(portal)).length > 0
    ? [{ path: ['fields'], message: 'One field is mapped twice. Each fact needs a field of its own.' }]
    : [];
}

function requestTypeFaults(portal: PortalMapping): Fault[] {
  return repeatedAt(portal.requestTypes.map((entry) => entry.requestTypeId)).map((index) => ({
    path: ['requestTypes', index, 'requestTypeId'],
    message: 'This request type is mapped twice.',
  }));
}

export function portalFaults(portals: readonly PortalMapping[]): Fault[] {
  const twice = repeatedAt(portals.map((portal) => portal.projectId)).map((index) => ({
    path: [index, 'projectId'],
    message: 'Another portal mapping covers this project already. A project has one mapping.',
  }));
  const inside = portals.flatMap((portal, index) =>
    faultsUnder([index], [...statusFaults(portal), ...fieldFaults(portal), ...requestTypeFaults(portal)]),
  );
  return [...twice, ...inside];
}
