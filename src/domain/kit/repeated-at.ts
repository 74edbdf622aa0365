/** Positions after the first at which a value appears again. */
export function repeatedAt(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
