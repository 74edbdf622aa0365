/** What the HTTP layer must know of a call to name its failure. */
export interface HttpCall {
  /** Connector id. */
  readonly connector: string;
  /** Contract operation, e.g. `grant`. */
  readonly operation: string;
  /** True when the request may change something at the vendor: a lost answer then means "outcome unknown". */
  readonly writes: boolean;
  /** Milliseconds for the whole exchange, body included. */
  readonly timeoutMs: number;
  /** The only hosts this call may reach. */
  readonly hosts: readonly string[];
}
