import { LedgerConflict } from '#ports/ledger';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';

function losing(times: number, error: Error = new LedgerConflict('lost')) {
  let runs = 0;
  const step = async () => {
    runs += 1;
    if (runs <= times) throw error;
    return runs;
  };
  return { step, runs: () => runs };
}

it.each([0, 1, 4])('a step that loses %i races is run once more', async (times) => {
  const { step } = losing(times);
  expect(await retryOnConflict(step)).toBe(times + 1);
});

it('a step that loses five races is given up', async () => {
  const { step, runs } = losing(99);
  await expect(retryOnConflict(step)).rejects.toThrow(LedgerConflict);
  expect(runs()).toBe(5);
});

it('any other error is thrown at once', async () => {
  const { step, runs } = losing(1, new TypeError('a mistake'));
  await expect(retryOnConflict(step)).rejects.toThrow('a mistake');
  expect(runs()).toBe(1);
});
