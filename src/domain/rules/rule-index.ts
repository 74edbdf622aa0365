import type { Given, PersonFact } from './conditions/given';
import { localTimes } from './conditions/local-time';
import type { LocalTimes } from './conditions/local-time';
import { askedIn } from './conditions/index';
import type { AskedCondition } from './conditions/index';
import type { AccessRule } from './rule';

/** A rule in force, with what it asks about. */
export interface ReadyRule {
  readonly rule: AccessRule;
  readonly asked: readonly AskedCondition[];
}

/** Rules made ready for decisions: in order, found by what they ask about. */
export interface IndexedRules {
  /** Those in force. */
  readonly inForce: readonly ReadyRule[];
  /** What has to be read of people before these rules can be held against a request. */
  readonly needs: ReadonlySet<PersonFact>;
  readonly localTimes: LocalTimes;
  /** The first answer that `judge` gives, of those that might match, in order. */
  readonly first: <Found>(given: Given, judge: (ready: ReadyRule) => Found | undefined) => Found | undefined;
}

/** One bit for each rule in force. */
type Bits = Uint32Array;

/** One indexed condition: the rules that do not ask about it, and for each value those that name it. */
interface Dimension {
  readonly factsIn: (given: Given) => readonly string[] | undefined;
  readonly indifferent: Bits;
  readonly byValue: ReadonlyMap<string, Bits>;
}

const bitsFor = (count: number): Bits => new Uint32Array(Math.ceil(count / 32));

function setBit(bits: Bits, at: number): void {
  const word = at >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (at & 31));
}

/** The values that a rule names of an indexed condition; undefined: it does not ask about it. */
function valuesNamed({ asked }: ReadyRule, key: string): readonly string[] | undefined {
  const found = asked.find(({ condition }) => condition.key === key);
  return found?.condition.index?.valuesOf(found.values);
}

function dimensionOf(rules: readonly ReadyRule[], { key, index }: Indexed): Dimension {
  const indifferent = bitsFor(rules.length);
  const byValue = new Map<string, Bits>();
  for (const [at, ready] of rules.entries()) {
    const values = valuesNamed(ready, key);
    if (values === undefined) setBit(indifferent, at);
    for (const value of values ?? []) {
      const bits = byValue.get(value) ?? bitsFor(rules.length);
      byValue.set(value, bits);
      setBit(bits, at);
    }
  }
  return { factsIn: (given) => index.factsIn(given), indifferent, byValue };
}

interface Indexed {
  readonly key: string;
  readonly index: NonNullable<AskedCondition['condition']['index']>;
}

/** The indexed conditions that any of the rules asks about. */
function indexedIn(rules: readonly ReadyRule[]): readonly Indexed[] {
  const asked = new Map(
    rules.flatMap((ready) => ready.asked.map(({ condition }) => [condition.key, condition])),
  );
  return [...asked.values()].flatMap(({ key, index }) => (index === undefined ? [] : [{ key, index }]));
}

/** The rules that might match as far as this condition goes: in any of these. Undefined: all. */
function mightMatch({ factsIn, indifferent, byValue }: Dimension, given: Given): readonly Bits[] | undefined {
  const facts = factsIn(given);
  if (facts === undefined) return undefined;
  return [indifferent, ...[...new Set(facts)].flatMap((fact) => byValue.get(fact) ?? [])];
}

/** The rules in all of the sets, 32 at once. */
function candidatesAt(sets: readonly (readonly Bits[])[], word: number, all: number): number {
  let found = all;
  for (const anyOf of sets) {
    let some = 0;
    for (const bits of anyOf) some |= bits[word] ?? 0;
    found &= some;
    if (found === 0) return 0;
  }
  return found;
}

/**
 * Makes rules ready, once for a catalog. Every condition with an index leaves out the rules that it shows cannot match;
 * what is left is visited in order, so that the answer is that of visiting all.
 */
export function indexRules(rules: readonly AccessRule[]): IndexedRules {
  const inForce = rules.filter(({ enabled }) => enabled).map((rule) => ({ rule, asked: askedIn(rule.when) }));
  const dimensions = indexedIn(inForce).map((indexed) => dimensionOf(inForce, indexed));
  const needs = inForce.flatMap(({ asked }) => asked.flatMap(({ condition }) => condition.needs ?? []));
  const words = Math.ceil(inForce.length / 32);
  const every = bitsFor(inForce.length);
  inForce.forEach((_rule, at) => setBit(every, at));
  return {
    inForce,
    needs: new Set(needs),
    localTimes: localTimes(),
    first(given, judge) {
      const sets = dimensions.flatMap((dimension) => {
        const found = mightMatch(dimension, given);
        return found === undefined ? [] : [found];
      });
      for (let word = 0; word < words; word++) {
        let left = candidatesAt(sets, word, every[word] ?? 0);
        while (left !== 0) {
          const ready = inForce[word * 32 + 31 - Math.clz32(left & -left)];
          const answer = ready && judge(ready);
          if (answer !== undefined) return answer;
          left &= left - 1;
        }
      }
      return undefined;
    },
  };
}
