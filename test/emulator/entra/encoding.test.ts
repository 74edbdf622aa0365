import fc from 'fast-check';
import { graph, valueOf, world } from './support/world';

/** Names as people have them, and as nobody should: quotes, signs, escapes, slashes, other scripts. */
const name = fc
  .array(
    fc.constantFrom(
      "'",
      '#',
      '+',
      '&',
      '%',
      '%27',
      '/',
      '?',
      '=',
      '(',
      ')',
      ' ',
      ',',
      ':',
      '$',
      'a',
      'b',
      'é',
      '名',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

const quoted = (text: string): string => encodeURIComponent(text.replaceAll("'", "''"));

describe('Whatever a name holds', () => {
  it('a filter that is quoted first and encoded second finds it, and only it', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const at = world();
        const { id } = at.entra.createUser(at.tenantId, { displayName: text });
        at.entra.createUser(at.tenantId, { displayName: `${text}x` });
        const answer = await graph(at, 'GET', `/users?$select=id&$filter=displayName eq '${quoted(text)}'`);
        expect(valueOf(answer)).toEqual([{ id }]);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('a quoted and encoded key reaches it', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const at = world();
        const userPrincipalName = `${text}@example.com`;
        at.entra.createUser(at.tenantId, { userPrincipalName });
        const answer = await graph(at, 'GET', `/users('${quoted(userPrincipalName)}')`);
        expect(answer.body['userPrincipalName']).toBe(userPrincipalName);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
