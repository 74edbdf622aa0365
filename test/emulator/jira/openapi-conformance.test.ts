import { Descriptions, hasDescriptions } from './openapi';
import { routeFacts } from './route-facts';
import { notWalked, walkRoutes } from './walk-routes';

const words = (list: readonly string[] = []) => list.toSorted().join(' ');

/** An addition to `route-facts.test.ts`, which runs everywhere: whole bodies, and the facts themselves. */
function againstDescriptions() {
  const descriptions = new Descriptions();

  it('describe every answer and every request of a walk over all routes', async () => {
    const exchanges = await walkRoutes();
    const complaints = exchanges.flatMap((exchange) =>
      descriptions.complaints(exchange).map((text) => `${exchange.method} ${exchange.path}: ${text}`),
    );
    expect(complaints).toEqual([]);
    expect(notWalked(exchanges)).toEqual([]);
  });

  it('say what our own table of facts says', () => {
    const differing = routeFacts().filter(({ route, success, refusals, scopes, granular }) => {
      const [method = '', path = ''] = route.split(' ');
      const described = descriptions.scopes(method, path);
      const statuses = Object.keys(descriptions.operation(method, path)?.responses ?? {});
      return (
        words([...success, ...refusals]) !== words(statuses) ||
        words(scopes) !== words(described.classic) ||
        words(granular) !== words(described.granular)
      );
    });
    expect(differing.map(({ route }) => route)).toEqual([]);
  });
}

if (hasDescriptions()) describe('the public API descriptions', againstDescriptions);
else
  describe('the public API descriptions', () => {
    it.skip('describe whole bodies (skipped: ../shared/specs is not at hand)', () => undefined);
  });
