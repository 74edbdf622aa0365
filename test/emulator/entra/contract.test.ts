import { isJsonObject, type Json } from '#emulator/vendors/entra/json';
import { expectHeaders } from './contract/headers';
import { onlyKeysOf, steady, withoutIds } from './contract/normalise';
import { describePair, recordedPairs, type Pair } from './contract/pair';
import { READ_RULES } from './contract/read-rules';
import type { Replayed } from './contract/rule';
import { TOKEN_RULES } from './contract/token-rules';
import { whyNot } from './contract/unreplayable';
import { WRITE_RULES } from './contract/write-rules';

const RULES = [...TOKEN_RULES, ...WRITE_RULES, ...READ_RULES];

/** Members in order, except for `error` bodies that the recording cut down. */
function comparable({ answer, expected, compare }: Replayed): readonly [string, string] {
  const actual: Json = answer.text === '' ? null : answer.body;
  const [a, b] = [steady(actual), steady(expected)];
  if (compare === 'made') return [JSON.stringify(withoutIds(a)), JSON.stringify(withoutIds(b))];
  if (compare === 'exact') return [JSON.stringify(a), JSON.stringify(b)];
  return [JSON.stringify(keptOf(a, b)), JSON.stringify(b)];
}

function keptOf(actual: Json, recorded: Json): Json {
  if (!isJsonObject(actual) || !isJsonObject(recorded)) return actual;
  const kept = onlyKeysOf(recorded, actual);
  const inOrder = Object.keys(recorded).map((key): [string, Json] => [
    key,
    keptOf(kept[key] ?? null, recorded[key] ?? null),
  ]);
  return Object.fromEntries(inOrder);
}

async function expectSameAnswer(pair: Pair): Promise<void> {
  const rule = RULES.find((each) => each.fits(pair));
  if (rule === undefined)
    throw new Error('No rule stages this exchange, and no reason says why it cannot be staged');
  const replayed = await rule.replay(pair);
  const [actual, recorded] = comparable(replayed);
  expect(actual).toBe(recorded);
  expect(replayed.answer.status).toBe(pair.response.status);
  expectHeaders(replayed.answer.headers, pair);
}

const pairs = recordedPairs();

describe('Recorded exchanges with the vendor', () => {
  if (pairs === undefined) {
    it.skip('are answered as recorded (skipped: the recordings are not at hand)', () => undefined);
    return;
  }
  const all = pairs.map((pair, index) => ({
    pair,
    title: `${index + 1}. ${describePair(pair)}`,
    why: whyNot(pair),
  }));

  it.each(all.filter(({ why }) => why === undefined))('$title is answered as recorded', ({ pair }) =>
    expectSameAnswer(pair),
  );

  const left = all.filter(({ why }) => why !== undefined);
  if (left.length > 0) it.skip.each(left)('$title is not replayed: $why', () => undefined);
});
