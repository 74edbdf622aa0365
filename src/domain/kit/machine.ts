/**
 * A life cycle as a table: each transition by its name, from which places it may start, and where it may lead from each.
 * Transitions are functions that are typed by their row and begin with `stepFrom`, so that the table is what holds.
 */
export type Arrows<Place extends string> = Readonly<Partial<Record<Place, readonly Place[]>>>;
export type Machine<Place extends string> = Readonly<Record<string, Arrows<Place>>>;

/** A change that the life cycle does not have: a mistake of the program, not of a person. */
export class IllegalTransition extends Error {
  override readonly name = 'IllegalTransition';

  constructor(
    readonly transition: string,
    readonly from: string,
    readonly to?: string,
  ) {
    super(`"${transition}" does not lead from ${from}${to === undefined ? ' anywhere' : ` to ${to}`}`);
  }
}

/**
 * Starts a transition from a place. @returns what ends it, with the place it has come to; that throws, too.
 * @throws IllegalTransition when it may not start here
 */
export function stepFrom<Place extends string>(
  machine: Machine<Place>,
  transition: string,
  from: Place,
): (to: Place) => void {
  const places = machine[transition]?.[from];
  if (places === undefined) throw new IllegalTransition(transition, from);
  return (to) => {
    if (!places.includes(to)) throw new IllegalTransition(transition, from, to);
  };
}
