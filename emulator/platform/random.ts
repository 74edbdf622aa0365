/** Numbers from 0 (inclusive) to 1 (exclusive), the same sequence for the same seed. */
export interface Random {
  next(): number;
}

const MULTIPLIER = 6_364_136_223_846_793_005n;
const INCREMENT = 1_442_695_040_888_963_407n;

const advance = (state: bigint): bigint => BigInt.asUintN(64, state * MULTIPLIER + INCREMENT);

/** A 64-bit linear congruential generator with Knuth's constants; good enough to shuffle deliveries. */
class Congruential implements Random {
  private state: bigint;

  constructor(seed: number) {
    this.state = advance(BigInt(Math.trunc(seed)));
  }

  next(): number {
    this.state = advance(this.state);
    return Number(this.state >> 11n) / 2 ** 53;
  }
}

export function createRandom(seed: number): Random {
  return new Congruential(seed);
}
