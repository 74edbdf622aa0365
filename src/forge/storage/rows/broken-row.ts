/** A stored row that is not what this app writes: written by a newer version, or damaged. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow';

  constructor(
    readonly entity: string,
    readonly key: string,
    fault: string,
  ) {
    super(`Row ${key} of ${entity} is broken: ${fault}`);
  }
}
