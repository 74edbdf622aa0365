import type { ConnectorDefinition } from '#connectors/contract';
import { expectKnown } from './sentences';
import type { Open } from './world';

/** The connection test: the same checks whatever happens, never an exception. */
export function describeConnectionTest(definition: ConnectorDefinition, open: Open): void {
  describe('the connection test', () => {
    it('fails nothing on a healthy connection, and ends each sentence', async () => {
      const checks = await open().connector.testConnection();
      expect(checks.filter(({ result }) => result === 'failed' || result === 'warning')).toEqual([]);
      expect(checks.filter(({ sentence, name }) => !sentence.endsWith('.') || name === '')).toEqual([]);
      for (const check of checks) expectKnown(definition, check);
    });

    it('has the same checks in the same order, whatever goes wrong, and never throws', async () => {
      const healthy = await open().connector.testConnection();
      for (const on of [/./, open().api]) {
        const world = open();
        world.vendor.strike({ kind: 'answer', status: 503, body: '<html></html>' }, on, 99);
        const checks = await world.connector.testConnection();
        expect(checks.map(({ id }) => id)).toEqual(healthy.map(({ id }) => id));
        expect(checks.some(({ result }) => result === 'failed')).toBe(true);
        for (const check of checks) expectKnown(definition, check);
      }
    });

    it('shows no secret', async () => {
      const world = open();
      const told = JSON.stringify(await world.connector.testConnection());
      for (const secret of world.secrets()) expect(told).not.toContain(secret);
    });

    it('keeps its secrets apart', () => {
      expect(definition.secretKeys.length).toBeGreaterThan(0);
    });
  });
}
