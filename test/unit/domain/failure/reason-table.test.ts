import { reasonCodes, reasons } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';
import type { ReasonMeaning } from '#domain/failure/reason-meaning';

const rows: readonly (readonly [ReasonCode, ReasonMeaning])[] = reasonCodes.map((code) => [
  code,
  reasons[code],
]);
const which = (holds: (meaning: ReasonMeaning) => boolean) =>
  rows.flatMap(([code, meaning]) => (holds(meaning) ? [code] : [])).sort();

/** Sets that pages and audit act on. What the use cases make of the table: test/unit/usecases/kit/reason-uses.test.ts. */
describe('the table of reasons says', () => {
  it('whose details are accounts of the directory', () => {
    expect(which(({ namesAccounts }) => namesAccounts)).toEqual([
      'principal-ambiguous',
      'principal-disabled',
      'principal-guest',
    ]);
  });

  it('which yes somebody else has to give', () => {
    expect(which(({ stops, mends }) => stops === 'approval' && mends === 'approver')).toEqual([
      'approval-by-beneficiary',
      'approval-by-requester',
      'approval-by-stranger',
      'approval-out-of-turn',
      'approval-repeated',
    ]);
  });

  it('which yes is recorded as one that did not count', () => {
    expect(which(({ stops }) => stops === 'approval')).toEqual([
      'approval-by-beneficiary',
      'approval-by-requester',
      'approval-by-stranger',
      'approval-out-of-turn',
      'approval-repeated',
      'approval-undecided',
      'fields-changed',
      'request-closed',
    ]);
  });

  it('what is about who the person is in the directory', () => {
    expect(which(({ about }) => about === 'principal')).toEqual([
      'email-unknown',
      'principal-ambiguous',
      'principal-disabled',
      'principal-gone',
      'principal-guest',
      'principal-none',
    ]);
  });

  it('what refuses a request', () => {
    expect(which(({ stops }) => stops === 'request')).toEqual(['no-rule', 'refused-by-rule']);
  });

  it('what only waits', () => {
    expect(which(({ stops, retried }) => stops === 'nothing' && retried === 'by-itself')).toEqual([
      'connection-waiting',
      'provisioning-paused',
    ]);
  });

  it('what a removal waits out', () => {
    expect(which(({ retried }) => retried === 'removals-by-themselves')).toEqual(['vendor-unavailable']);
  });
});

describe.each(rows)('%s', (code, meaning) => {
  const { stops, about, told, mends, askedAnew, retried } = meaning;
  const stopsReading = stops === 'reading' || stops === 'deciding';

  it('is asked anew of the issue where that is what stopped, and by itself', () => {
    expect(askedAnew === 'request').toBe(stopsReading);
    if (stopsReading) expect(retried).toBe('by-itself');
  });

  it('is asked anew of the directory, and by a mapping, where it is about the person there', () => {
    expect([askedAnew === 'person', retried === 'when-mapped']).toEqual([
      about === 'principal',
      about === 'principal',
    ]);
  });

  it('is told to customers only where their request itself has stopped', () => {
    expect(told !== 'staff').toBe(stopsReading || stops === 'request');
  });

  it('is put right by those who can: nobody where nothing is tried again', () => {
    if (stops === 'request') expect(mends).toBe('nobody');
    if (mends === 'nobody') expect(retried).toBe('never');
    if (stops === 'grant') expect(['agent', 'administrator']).toContain(mends);
    if (mends === 'requester') expect(stopsReading).toBe(true);
  });

  it('names accounts only where it is about a person', () => {
    if (meaning.namesAccounts) expect(about).toBe('principal');
  });
});
