import { bindingKey } from '#domain/catalog/entitlement';
import { Grant, grantIdOf } from '#domain/grants/grant';
import { freshJob } from '#domain/grants/job';
import { NOON, aGrant, binding } from '#test/conformance/ports/samples';

it('one approval can make one grant of one entitlement only: its id follows from both', () => {
  expect(grantIdOf('10012', binding('g1', 'entra'))).toBe('10012:entra:group:g1');
  expect(grantIdOf('10012', { ...binding('g1', 'entra'), displayName: 'Renamed' })).toBe(
    grantIdOf('10012', binding('g1', 'entra')),
  );
  const ids = [
    grantIdOf('1', binding('g1')),
    grantIdOf('2', binding('g1')),
    grantIdOf('1', binding('g2')),
    grantIdOf('1', binding('g1', 'other')),
  ];
  expect(new Set(ids).size).toBe(4);
});

it('the name shown is no part of what a binding is', () => {
  expect(bindingKey(binding('g1', 'entra'))).toBe('entra:group:g1');
});

it('a fresh job is due at once and knows of no write', () => {
  expect(freshJob(NOON)).toEqual({ attempts: 0, writeSent: false, unproven: 0, dueAt: NOON, waiting: false });
});

it('a record written today can be read back, and one that is damaged cannot', () => {
  const grant = aGrant('1', { state: 'needs-attention', attention: { code: 'principal-none' } });
  expect(Grant.parse(JSON.parse(JSON.stringify(grant)))).toEqual(grant);
  for (const damage of [
    { state: 'gone' },
    { attention: { code: 'no-such-code' } },
    { expiresAt: 'soon' },
    { job: {} },
    { extra: 1 },
  ])
    expect(Grant.safeParse({ ...grant, ...damage }).success).toBe(false);
});
