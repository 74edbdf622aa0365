import { credentialWarning, endOfCredential } from '#domain/connections/credential-warning';

const now = '2026-11-22T12:00:00.000Z';
const inDays = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();

describe('the warning of a credential', () => {
  it.each([
    [61, null],
    [60, 60],
    [30.5, 60],
    [30, 30],
    [14, 14],
    [7, 7],
    [2, 7],
    [1, 1],
    [0.01, 1],
    [0, 0],
    [-400, 0],
  ])('%p days before its end is %p', (days, warning) => {
    expect(credentialWarning(inDays(days), now)).toBe(warning);
  });

  it('is none where the end is not known or is no date', () => {
    expect(credentialWarning(null, now)).toBeNull();
    expect(credentialWarning('soon', now)).toBeNull();
  });

  it('takes a day that was entered from its beginning', () => {
    expect(credentialWarning(endOfCredential('2026-11-23'), now)).toBe(1);
    expect(credentialWarning(endOfCredential('2026-11-22'), now)).toBe(0);
  });
});
