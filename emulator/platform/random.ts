/** Numbers from 0 (inclusive) to 1 (exclusive), the same sequence for the same seed. */
export type Random = () => number;

const MULTIPLIER = 6_364_136_223_846_793_005n;
const INCREMENT = 1_442_695_040_888_963_407n;

/** A 64-bit linear congruential generator with Knuth's constants; good enough to shuffle deliveries. */
export function createRandom(seed: number): Random {
  let state = BigInt.asUintN(64, BigInt(Math.trunc(seed)) * MULTIPLIER + INCREMENT);
  return () => {
    state = BigInt.asUintN(64, state * MULTIPLIER + INCREMENT);
    return Number(state >> 11n) / 2 ** 53;
  };
}
