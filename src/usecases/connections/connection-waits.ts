import type { FlowPorts } from '#usecases/kit/flow-ports';

/**
 * Whether work through the connection has to wait for an administrator: it is missing, switched off or paused. What is
 * queued goes on by itself when it is mended.
 */
export async function connectionWaits(
  ports: Pick<FlowPorts, 'catalog' | 'health'>,
  connectionId: string,
): Promise<boolean> {
  const { catalog } = await ports.catalog.load();
  const connection = catalog.connections.find((candidate) => candidate.id === connectionId);
  if (connection?.enabled !== true) return true;
  return (await ports.health.read(connectionId))?.state === 'paused';
}
