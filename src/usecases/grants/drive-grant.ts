import type { Catalog, Connection } from '#domain/configuration/catalog';
import { isSaidGone } from '#domain/grants/lifecycle';
import { reasonWith } from '#domain/failure/reasons';
import { say } from '#domain/failure/sentence';
import { deprovisionGrant, endWithoutVendor } from './deprovision-grant';
import { endOnTheirWord } from './finish-grant';
import { DONE, askAPerson } from './grant-driving';
import type { DrivenGrant, GrantPorts, JobResult } from './grant-driving';
import { handleEarlyFailure, waitForItsConnection, waitForResume } from './handle-failure';
import { provisionGrant } from './provision-grant';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';
import { callVendor } from './vendor-call';

async function isUsable(ports: GrantPorts, connection: Connection): Promise<boolean> {
  return connection.enabled && (await ports.health.read(connection.id))?.state !== 'paused';
}

/** Nothing new is provisioned while an administrator has paused it; what the vendor has answered is still proven. */
const isHeld = ({ settings }: Catalog, { job }: DrivenGrant) =>
  settings.provisioning === 'paused' && job.answer === undefined;

/** Nobody knows its name any more. */
const missing = (id: string) => reasonWith('connection-missing', say('findings.reason.connection', { id }));

async function drive(
  ports: GrantPorts,
  grant: DrivenGrant,
  { catalog, connection }: { readonly catalog: Catalog; readonly connection: Connection },
): Promise<JobResult> {
  const opened = await callVendor(() => ports.connectors.open(connection));
  if (opened.kind === 'failed') return handleEarlyFailure(ports, grant, opened.error);
  const connector = opened.value;
  return grant.state === 'provisioning'
    ? provisionGrant(ports, { grant, catalog, connector })
    : deprovisionGrant(ports, { grant, catalog, connector });
}

async function work(ports: GrantPorts, grant: DrivenGrant): Promise<JobResult> {
  const { catalog } = await ports.catalog.load();
  const connection = catalog.connections.find((candidate) => candidate.id === grant.binding.connectionId);
  const usable = connection !== undefined && (await isUsable(ports, connection));
  if (isSaidGone(grant) && !usable) return endOnTheirWord(ports, { grant });
  if (connection === undefined) return askAPerson(ports, { grant }, missing(grant.binding.connectionId));
  if (grant.state === 'provisioning' && isHeld(catalog, grant)) return waitForResume(ports, grant);
  if (!usable) return waitForItsConnection(ports, { grant });
  return drive(ports, grant, { catalog, connection });
}

/**
 * Drives one grant as far as it goes now. Does nothing for a grant that is settled or waits for a person, so doubled
 * and late deliveries are harmless. @throws LedgerConflict, and anything that is no vendor failure: the platform retries.
 */
export async function driveGrant(ports: GrantPorts, grantId: string): Promise<JobResult> {
  return retryOnConflict(async () => {
    const grant = await ports.ledger.grant(grantId);
    if (grant?.state !== 'provisioning' && grant?.state !== 'deprovisioning') return DONE;
    if (grant.state === 'deprovisioning' && (grant.job.answer === undefined || isSaidGone(grant))) {
      const ended = await endWithoutVendor(ports, grant);
      if (ended !== undefined) return ended;
    }
    return work(ports, grant);
  });
}
