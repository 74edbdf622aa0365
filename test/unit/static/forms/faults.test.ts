import * as fc from 'fast-check';
import { faultAt, withoutShown } from '../../../../static/shared/data/faults';
import type { FailedCall } from '../../../../static/shared/data/settled';

const failed = (...paths: readonly string[]): FailedCall => ({
  code: 'invalid-input',
  message: 'Correct what is marked.',
  faults: paths.map((path, index) => ({ path, message: `${index}: ${path} is wrong` })),
});

const left = (error: FailedCall, fields: readonly string[], shown: readonly string[] = []) =>
  (withoutShown(error, fields, shown).faults ?? []).map(({ path }) => path);

describe('the fault of a field', () => {
  it('is the first one at its path or below', () => {
    expect(faultAt(failed('name', 'levels.0.name', 'levels'), 'levels')).toBe('1: levels.0.name is wrong');
  });

  it('is not one of a field whose name begins alike', () => {
    expect(faultAt(failed('names', 'name2.first'), 'name')).toBeUndefined();
  });

  it('is none where nothing failed, or the failure is about no field', () => {
    expect(faultAt(undefined, 'name')).toBeUndefined();
    expect(faultAt({ code: 'unreachable', message: '' }, 'name')).toBeUndefined();
  });
});

describe('what the panel above the fields says', () => {
  it('is what no field shows', () => {
    expect(left(failed('name', 'risk', 'levels.1.name'), ['name', 'levels'])).toEqual(['risk']);
  });

  it('includes a second fault of one field, which shows only the first', () => {
    expect(left(failed('name', 'name', 'name.first'), ['name'])).toEqual(['name', 'name.first']);
  });

  it('leaves out what is shown at exactly its path', () => {
    expect(left(failed('settings.a', 'settings.a.b', 'name'), [], ['settings.a'])).toEqual([
      'settings.a.b',
      'name',
    ]);
  });

  it('keeps a failure that names no faults as it is', () => {
    const error: FailedCall = { code: 'conflict', message: 'Somebody else changed it.' };
    expect(withoutShown(error, ['name'])).toEqual(error);
  });

  it('loses no fault and says none twice, whatever fields are on the page', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(
        fc.array(path, { maxLength: 6 }),
        fc.uniqueArray(path, { maxLength: 5 }),
        (paths, fields) => {
          const error = failed(...paths);
          const beside = new Set(fields.map((field) => faultAt(error, field)));
          const above = withoutShown(error, fields).faults?.map(({ message }) => message) ?? [];
          for (const { message } of error.faults ?? [])
            expect([beside.has(message), above.includes(message)]).toContain(true);
          expect(above.filter((message) => beside.has(message))).toEqual([]);
        },
      ),
    );
  });
});
