import type { Catalog, Connection } from '#domain/configuration/catalog';
import type { Grant } from '#domain/grants/grant';
import { reasonWith } from '#domain/failure/reasons';
import { say } from '#domain/failure/sentence';
import { deprovisionGrant, endOnTheirWord, endWithoutVendor } from './deprovision-grant';
import { DONE, askAPerson, saidGone } from './grant-driving';
import type { GrantPorts, JobResult } from './grant-driving';
import { handleFailure, waitForConnection, waitForResume } from './handle-failure';
import { provisionGrant } from './provision-grant';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';

async function isUsable(ports: GrantPorts, connection: Connection): Promise<boolean> {
  return connection.enabled && (await ports.health.read(connection.id))?.state !== 'paused';
}

/** Nothing new is provisioned while an administrator has paused it; what the vendor has answered is still proven. */
function isHeld({ settings }: Catalog, { state, job }: Grant): boolean {
  return settings.provisioning === 'paused' && state === 'provisioning' && job.answer === undefined;
}

/** Nobody knows its name any more. */
const missing = (id: string) => reasonWith('connection-missing', say('findings.reason.connection', { id }));

async function work(ports: GrantPorts, grant: Grant): Promise<JobResult> {
  const { catalog } = await ports.catalog.load();
  const connection = catalog.connections.find((candidate) => candidate.id === grant.binding.connectionId);
  const usable = connection !== undefined && (await isUsable(ports, connection));
  if (saidGone(grant) && !usable) return endOnTheirWord(ports, grant);
  if (connection === undefined) return askAPerson(ports, grant, missing(grant.binding.connectionId));
  if (isHeld(catalog, grant)) return waitForResume(ports, grant);
  if (!usable) return waitForConnection(ports, { grant });
  try {
    const job = { grant, catalog, connector: await ports.connectors.open(connection) };
    return await (grant.state === 'provisioning' ? provisionGrant(ports, job) : deprovisionGrant(ports, job));
  } catch (error) {
    return handleFailure(ports, grant, error);
  }
}

/**
 * Drives one grant as far as it goes now. Does nothing for a grant that is settled or waits for a person, so doubled
 * and late deliveries are harmless. @throws LedgerConflict, and anything that is no vendor failure: the platform retries.
 */
export async function driveGrant(ports: GrantPorts, grantId: string): Promise<JobResult> {
  return retryOnConflict(async () => {
    const grant = await ports.ledger.grant(grantId);
    if (grant?.state !== 'provisioning' && grant?.state !== 'deprovisioning') return DONE;
    if (grant.state === 'deprovisioning' && (grant.job.answer === undefined || saidGone(grant))) {
      const ended = await endWithoutVendor(ports, grant);
      if (ended !== undefined) return ended;
    }
    return work(ports, grant);
  });
}
