import type { Connector } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import type { Catalog } from '#domain/configuration/catalog';
import { callsFor } from '#domain/failure/connector-error-kind';
import type { KindCallsFor } from '#domain/failure/connector-error-kind';
import type { FlowPorts } from '#usecases/kit/flow-ports';

/** Why a connection could not be asked; what it means is for the page to say. */
export type Trouble = 'missing' | 'switched-off' | 'unreachable' | 'needs-administrator' | 'failed';

export type Asked<T> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly trouble: Trouble };

const troubles = {
  'another-try': 'unreachable',
  'mended-connection': 'needs-administrator',
  person: 'failed',
} as const satisfies Readonly<Record<KindCallsFor, Trouble>>;

const failed = (trouble: Trouble) => ({ ok: false, trouble }) as const;

function troubleOf(error: unknown): Trouble {
  return error instanceof ConnectorError ? troubles[callsFor[error.kind]] : 'failed';
}

/**
 * Puts a question to a connection for somebody who is looking on. Never throws and changes nothing, the health of the
 * connection neither: people who look must not be able to pause it.
 */
export async function askConnection<T>(
  ports: Pick<FlowPorts, 'connectors' | 'logger'>,
  catalog: Catalog,
  connectionId: string,
  question: (connector: Connector) => Promise<T>,
): Promise<Asked<T>> {
  const connection = catalog.connections.find(({ id }) => id === connectionId);
  if (connection === undefined) return failed('missing');
  if (!connection.enabled) return failed('switched-off');
  try {
    return { ok: true, answer: await question(await ports.connectors.open(connection)) };
  } catch (error) {
    const kind = error instanceof ConnectorError ? error.kind : 'unforeseen';
    ports.logger.warn('connection-not-asked', { connectionId, kind });
    return failed(troubleOf(error));
  }
}
