import * as fc from 'fast-check';
import { keys } from '#forge/storage/rows/keys';

/** Source: Forge key-value storage, key rules. */
const allowed = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;

const id = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.stringMatching(/^[a-z0-9:#/@ .-]{0,20}$/),
);
const parts = fc.tuple(id, id);

describe('storage keys', () => {
  it('have only allowed characters and at most 500 of them, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), id, fc.nat(), (long, other, seq) => {
        const built = [
          keys.request(long),
          keys.grant(long),
          keys.holding(long),
          keys.auditEvent(long, seq),
          keys.auditHead(long),
          keys.secret(other, other),
          keys.identityMapping(other, other),
          keys.connectionHealth(long),
          keys.connectionTest(long),
        ];
        for (const key of built) {
          expect(key).toMatch(allowed);
          expect(key.length).toBeLessThanOrEqual(500);
        }
      }),
    );
  });

  it('differ when the ids differ', () => {
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(keys.grant(one) === keys.grant(other)).toBe(one === other);
      }),
    );
  });

  it('differ when a pair of ids differs, wherever its parts are divided', () => {
    fc.assert(
      fc.property(parts, parts, ([a, b], [c, d]) => {
        const same = a === c && b === d;
        expect(keys.identityMapping(a, b) === keys.identityMapping(c, d)).toBe(same);
        expect(keys.secret(a, b) === keys.secret(c, d)).toBe(same);
      }),
    );
    expect(keys.identityMapping('a:b', 'c')).not.toBe(keys.identityMapping('a', 'b:c'));
  });

  it('differ for subjects that end like a position', () => {
    expect(keys.auditEvent('issue:1', 23)).not.toBe(keys.auditEvent('issue:1:2', 3));
    expect(keys.auditEvent('a:1', 2)).not.toBe(keys.auditEvent('a', 12));
  });

  it('tell long ids apart', () => {
    const long = 'x'.repeat(600);
    expect(keys.grant(`${long}a`)).not.toBe(keys.grant(`${long}b`));
  });

  it('leave ids that are fit for it readable', () => {
    expect(keys.request('10012')).toBe('request:10012');
    expect(keys.grant('10012:entra:group:6f9a-77')).toBe('grant:10012:entra:group:6f9a-77');
    expect(keys.identityMapping('entra', '712020:6f9a')).toBe('mapping:entra:712020:6f9a');
    expect(keys.holding('entra:group:a/b')).toBe('holding:entra:group:a#2Fb');
  });
});
