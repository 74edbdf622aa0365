export interface Picked {
  readonly id: string;
  readonly name: string;
}

/** What a picker hands over: one person, several when it takes several, or nothing when it was emptied. */
export function pickedPeople(value: unknown): readonly Picked[] {
  const people: readonly unknown[] = Array.isArray(value) ? value : [value];
  return people.flatMap((person) => {
    const { id, name } = (person ?? {}) as Partial<Picked>;
    return typeof id === 'string' ? [{ id, name: typeof name === 'string' ? name : id }] : [];
  });
}
