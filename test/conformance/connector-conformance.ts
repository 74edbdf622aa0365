import { inspect } from 'node:util';
import type { ConnectorDefinition } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { describeConnectionTest } from './connector/connection-test';
import { describeFaults } from './connector/faults';
import { describeGuide } from './connector/guide';
import { describeLostAnswers } from './connector/lost-answers';
import { describePeople } from './connector/people';
import { describeReads } from './connector/reads';
import type { ConformanceWorld } from './connector/world';
import { describeWrites } from './connector/writes';

/** What every connector promises, whoever the vendor is. Run it once per connector, with a harness. */
export function describeConnector(definition: ConnectorDefinition, openWorld: () => ConformanceWorld): void {
  describe(`the ${definition.id} connector`, () => {
    const failures: unknown[] = [];
    const worlds: ConformanceWorld[] = [];
    const open = (): ConformanceWorld => {
      const world = openWorld();
      worlds.push(world);
      return world;
    };
    const failureOf = async (work: Promise<unknown>): Promise<ConnectorError> => {
      const outcome = await work.then(
        () => undefined,
        (error: unknown) => error,
      );
      failures.push(outcome);
      if (outcome instanceof ConnectorError) return outcome;
      throw new Error('expected a ConnectorError', { cause: outcome });
    };

    afterEach(() => {
      const told = inspect(failures, { depth: 12, showHidden: true });
      for (const world of worlds) {
        const hosts = world.vendor.called.map((url) => new URL(url).host);
        expect(hosts.filter((host) => !definition.hosts.includes(host))).toEqual([]);
        for (const secret of world.secrets()) {
          expect(told).not.toContain(secret);
          expect(world.vendor.called.join('\n')).not.toContain(secret);
        }
      }
      failures.length = 0;
      worlds.length = 0;
    });

    describeWrites(open, failureOf);
    describeLostAnswers(open, failureOf);
    describeReads(open, failureOf);
    describePeople(open);
    describeFaults(definition, open, failureOf);
    describeConnectionTest(definition, open);
    describeGuide(definition, open);
  });
}
