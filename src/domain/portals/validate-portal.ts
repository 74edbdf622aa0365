import type { Fault } from '#domain/failure/fault';
import { fault, faultsUnder } from '#domain/failure/fault';
import type { PortalMapping } from './portal';
import { mappedFieldIds } from './portal';
import { say } from '#domain/failure/sentence';
import { repeatedAt } from '#domain/kit/repeated-at';

const distinctStatuses = [
  'approved',
  'denied',
  'revoked',
  'provisioned',
  'needsAttention',
  'declined',
] as const;

const alreadyMeans = {
  approved: 'faults.portal.statusTwice.approved',
  denied: 'faults.portal.statusTwice.denied',
  declined: 'faults.portal.statusTwice.declined',
  revoked: 'faults.portal.statusTwice.revoked',
  provisioned: 'faults.portal.statusTwice.provisioned',
  needsAttention: 'faults.portal.statusTwice.needsAttention',
} as const;

/** `denied` and `declined` may be one status: both close the request. Any other pair would make a move ambiguous. */
function statusFaults({ statuses }: PortalMapping): Fault[] {
  const seen = new Map<string, keyof typeof alreadyMeans>();
  return distinctStatuses.flatMap((meaning) => {
    const id = statuses[meaning];
    if (id === undefined) return [];
    const first = seen.get(id);
    seen.set(id, first ?? meaning);
    if (first === undefined || (first === 'denied' && meaning === 'declined')) return [];
    return [fault(['statuses', meaning], say(alreadyMeans[first]))];
  });
}

function fieldFaults(portal: PortalMapping): Fault[] {
  return repeatedAt(mappedFieldIds(portal)).length > 0
    ? [fault('fields', say('faults.portal.fieldTwice'))]
    : [];
}

function requestTypeFaults(portal: PortalMapping): Fault[] {
  return repeatedAt(portal.requestTypes.map((entry) => entry.requestTypeId)).map((index) =>
    fault(['requestTypes', index, 'requestTypeId'], say('faults.portal.requestTypeTwice')),
  );
}

export function portalFaults(portals: readonly PortalMapping[]): Fault[] {
  const twice = repeatedAt(portals.map((portal) => portal.projectId)).map((index) =>
    fault([index, 'projectId'], say('faults.portal.projectTwice')),
  );
  const inside = portals.flatMap((portal, index) =>
    faultsUnder([index], [...statusFaults(portal), ...fieldFaults(portal), ...requestTypeFaults(portal)]),
  );
  return [...twice, ...inside];
}
