import type { Invoke, Opening } from './probe';
import type { Openings } from './tour';

const BUDGET_MS = 1_000;
const BUDGET_INVOKES = 2;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const bestOf = (openings: readonly Opening[]): number => Math.min(...openings.map(({ ms }) => ms));

const timeOf = (openings: readonly Opening[]): number => median(openings.map(({ ms }) => ms));

/** The calls of the last round with their median times. */
function callsOf(openings: readonly Opening[]): Invoke[] {
  return (openings.at(-1)?.invokes ?? []).map((call, at) => ({
    ...call,
    ms: median(openings.map(({ invokes }) => invokes[at]?.ms ?? call.ms)),
  }));
}

const over = (is: boolean): string => (is ? ' OVER' : '');

function line(name: string, full: readonly Opening[], small: readonly Opening[]): string {
  const ms = timeOf(full);
  const calls = callsOf(full);
  const kb = calls.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const listed = calls.map((call) => `${call.key} ${call.ms.toFixed(0)} ms`).join(', ');
  return [
    name.padEnd(32),
    `${ms.toFixed(0)} ms`.padStart(8),
    `${bestOf(full).toFixed(0)} ms`.padStart(9),
    `${timeOf(small).toFixed(0)} ms`.padStart(9),
    `× ${(ms / timeOf(small)).toFixed(1)}`.padStart(7),
    `${kb.toFixed(1)} KB`.padStart(10),
    `${calls.length}`.padStart(8),
    `  ${listed}${over(ms > BUDGET_MS)}${over(calls.length > BUDGET_INVOKES)}`,
  ].join('');
}

/** A table: each page full (median and best), as in the demo, the ratio, and what it asked the app for. */
export function report(full: Openings, small: Openings): string {
  const head = `${'page'.padEnd(32)}${'full'.padStart(8)}${'best'.padStart(9)}${'demo'.padStart(9)}${'ratio'.padStart(7)}${'replies'.padStart(10)}${'invokes'.padStart(8)}`;
  const lines = [...full].map(([name, openings]) => line(name, openings, small.get(name) ?? []));
  return [head, ...lines, ''].join('\n');
}
