/** Who asks, after it was checked that they may. */
export interface Caller {
  readonly accountId: string;
}

export interface ById {
  readonly id: string;
}
