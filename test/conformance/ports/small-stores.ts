import { sampleFacts } from '#test/support/audit-samples';
import type { ConnectionHealth } from '#ports/connection-health';
import type { IdentityMapping, IdentityMappings } from '#ports/identity-mappings';
import type { SecretVault } from '#ports/secret-vault';
import { advance, emptyStatistics } from '#domain/audit/statistics';
import type { StatisticsStore } from '#ports/statistics-store';
import type { SweepMarks } from '#ports/sweep-marks';
import { collect } from './collect';
import { NOON, PERSON, minute } from './samples';

export function describeSecretVault(name: string, make: () => SecretVault): void {
  describe(`${name} as a SecretVault`, () => {
    it('gives back what was put, by connection and version', async () => {
      const vault = make();
      const version = await vault.put('entra', { clientSecret: 'old', nested: { list: [1, 2] } });
      await expect(vault.get('entra', version)).resolves.toEqual({
        clientSecret: 'old',
        nested: { list: [1, 2] },
      });
      await expect(vault.get('okta', version)).resolves.toBeUndefined();
      await expect(vault.get('entra', 'other')).resolves.toBeUndefined();
    });

    it('keeps versions apart until they are removed', async () => {
      const vault = make();
      const old = await vault.put('entra', { clientSecret: 'old' });
      const current = await vault.put('entra', { clientSecret: 'new' });
      expect(current).not.toBe(old);
      await vault.remove('entra', old);
      await vault.remove('entra', old);
      await expect(vault.get('entra', old)).resolves.toBeUndefined();
      await expect(vault.get('entra', current)).resolves.toEqual({ clientSecret: 'new' });
    });

    it('names versions shortly enough for the catalog', async () => {
      expect((await make().put('entra', {})).length).toBeLessThanOrEqual(60);
    });
  });
}

function mapping(connectionId: string, accountId: string, principal = 'user-1'): IdentityMapping {
  return { connectionId, accountId, principal, mappedBy: PERSON, mappedAt: NOON };
}

export function describeIdentityMappings(name: string, make: () => IdentityMappings): void {
  describe(`${name} as IdentityMappings`, () => {
    it('finds a mapping by connection and account, and replaces it', async () => {
      const mappings = make();
      await expect(mappings.find('entra', PERSON)).resolves.toBeUndefined();
      await mappings.save(mapping('entra', PERSON));
      await mappings.save(mapping('entra', PERSON, 'person@example.com'));
      await expect(mappings.find('entra', PERSON)).resolves.toEqual(
        mapping('entra', PERSON, 'person@example.com'),
      );
      await expect(mappings.find('okta', PERSON)).resolves.toBeUndefined();
    });

    it('says whether there was something to remove', async () => {
      const mappings = make();
      await mappings.save(mapping('entra', PERSON));
      await expect(mappings.remove('entra', PERSON)).resolves.toBe(true);
      await expect(mappings.remove('entra', PERSON)).resolves.toBe(false);
      await expect(mappings.find('entra', PERSON)).resolves.toBeUndefined();
    });

    it('pages through the mappings of one connection', async () => {
      const mappings = make();
      const accounts = ['a:1', 'a:2', 'a:3', 'a:4', 'a:5'];
      for (const account of accounts) await mappings.save(mapping('entra', account));
      await mappings.save(mapping('okta', 'a:6'));
      const found = await collect((page) => mappings.list('entra', page), 2);
      expect(found.map(({ accountId }) => accountId)).toEqual(accounts);
    });
  });
}

export function describeConnectionHealth(name: string, make: () => ConnectionHealth): void {
  describe(`${name} as ConnectionHealth`, () => {
    it('remembers the last word on each connection until it is forgotten', async () => {
      const health = make();
      const paused = {
        state: 'paused',
        kind: 'unauthenticated',
        said: { key: 'vendor.entra.signIn.secretExpired', english: 'Give a new secret.' },
        at: NOON,
      } as const;
      await expect(health.read('entra')).resolves.toBeUndefined();
      await health.write('entra', paused);
      await health.write('okta', { state: 'healthy', at: NOON });
      await expect(health.read('entra')).resolves.toEqual(paused);
      const { said: _said, ...unsaid } = paused;
      await health.write('entra', unsaid);
      await expect(health.read('entra')).resolves.toEqual(unsaid);
      await health.write('entra', { state: 'healthy', at: minute(1) });
      await expect(health.read('entra')).resolves.toEqual({ state: 'healthy', at: minute(1) });
      await health.forget('entra');
      await health.forget('entra');
      await expect(health.read('entra')).resolves.toBeUndefined();
      await expect(health.read('okta')).resolves.toEqual({ state: 'healthy', at: NOON });
    });

    it('remembers the last test apart from the health, until both are forgotten', async () => {
      const health = make();
      const granted = { key: 'vendor.entra.consent.granted', english: 'Granted.' };
      const check = { id: 'consent', name: 'Consent', result: 'passed', said: granted } as const;
      const excess = {
        ...check,
        said: { key: 'vendor.entra.permissions.excess', params: { permissions: 'Mail.Read', count: 1 } },
        missingPermissions: [],
        excessPermissions: ['Mail.Read'],
      };
      const test = { at: NOON, passed: true, checks: [check, excess], credentialExpiresAt: minute(9) };
      await expect(health.lastTest('entra')).resolves.toBeUndefined();
      await health.writeTest('entra', test);
      await health.write('entra', { state: 'healthy', at: minute(1) });
      await expect(health.lastTest('entra')).resolves.toEqual(test);
      await expect(health.lastTest('okta')).resolves.toBeUndefined();
      const failed = { at: minute(2), passed: false, checks: [] };
      await health.writeTest('entra', failed);
      await expect(health.lastTest('entra')).resolves.toEqual(failed);
      await health.forget('entra');
      await expect(health.lastTest('entra')).resolves.toBeUndefined();
      await expect(health.read('entra')).resolves.toBeUndefined();
    });
  });
}

export function describeSweepMarks(name: string, make: () => SweepMarks): void {
  describe(`${name} as SweepMarks`, () => {
    it('remembers the last mark', async () => {
      const marks = make();
      await expect(marks.read()).resolves.toBeUndefined();
      await marks.write(minute(1));
      await marks.write(minute(2));
      await expect(marks.read()).resolves.toBe(minute(2));
    });
  });
}

export function describeStatisticsStore(name: string, make: () => StatisticsStore): void {
  describe(`${name} as a StatisticsStore`, () => {
    const event = {
      action: 'grant-activated',
      at: minute(1),
      facts: sampleFacts['grant-activated'],
    } as const;
    const counted = advance(emptyStatistics(NOON), [{ event }], minute(2));

    it('keeps what was counted, as the next version', async () => {
      const store = make();
      await expect(store.read()).resolves.toBeUndefined();
      await expect(store.replace(counted)).resolves.toBe(true);
      await expect(store.read()).resolves.toEqual({ ...counted, version: 1 });
    });

    it('writes nothing over what somebody else counted meanwhile', async () => {
      const store = make();
      await store.replace(counted);
      await expect(store.replace(counted)).resolves.toBe(false);
      await expect(store.replace({ ...counted, version: 1, countedTo: minute(3) })).resolves.toBe(true);
      await expect(store.replace({ ...counted, version: 1 })).resolves.toBe(false);
      await expect(store.read()).resolves.toMatchObject({ version: 2, countedTo: minute(3) });
    });

    it('lets one of several that count at the same time win', async () => {
      const store = make();
      const won = await Promise.all([1, 2, 3].map(() => store.replace(counted)));
      expect(won.filter(Boolean)).toHaveLength(1);
    });
  });
}
