import type { ConnectionCheck, Connector } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';

export type Checks = readonly ConnectionCheck[];

/** Runs a connector's checks. A failure to even open the connection is the first check, failed. */
export async function runChecks(open: () => Promise<Connector>): Promise<Checks> {
  try {
    const connector = await open();
    return await connector.testConnection();
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return [
      {
        id: 'configuration',
        name: 'Settings are complete',
        result: 'failed',
        sentence: error.sentence,
        said: error.said,
        kind: error.kind,
      },
    ];
  }
}

export const failedIn = (checks: Checks): Checks => checks.filter((check) => check.result === 'failed');

/** When the credential ends, where a check learned it. */
export const credentialEndIn = (checks: Checks): string | undefined =>
  checks.find((check) => check.credentialExpiresAt !== undefined)?.credentialExpiresAt;
