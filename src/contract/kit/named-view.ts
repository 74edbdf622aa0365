/** Something with a name that a page shows instead of the id. */
export interface NamedView {
  readonly id: string;
  readonly name: string;
}
