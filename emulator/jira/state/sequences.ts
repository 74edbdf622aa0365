import { createHash } from 'node:crypto';

/** First number of each kind. Far apart, so that an id used for the wrong kind is found missing, not another thing. */
const FIRST = {
  issue: 10001,
  project: 10000,
  field: 10050,
  context: 10400,
  option: 10100,
  status: 10200,
  issueType: 10300,
  role: 10002,
  workflow: 1,
  comment: 11000,
  changelog: 12000,
  serviceDesk: 1,
  requestType: 21,
  approval: 1,
  grant: 14000,
} as const;

export type SequenceName = keyof typeof FIRST;

/** Counts ids up per kind, as numeric strings. */
export class Sequences {
  private readonly last = new Map<SequenceName, number>();

  next(name: SequenceName): string {
    const value = (this.last.get(name) ?? FIRST[name] - 1) + 1;
    this.last.set(name, value);
    return String(value);
  }
}

/** A version-4-shaped UUID that is a function of the seed: the same world has the same ids on every start. */
export function seededUuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
