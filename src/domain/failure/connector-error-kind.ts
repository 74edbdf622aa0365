/** Why a call to a vendor failed, in the words the rest of the house acts on. The set is closed. */
export const connectorErrorKinds = [
  'rate-limited',
  'unavailable',
  'unauthenticated',
  'forbidden',
  'misconfigured',
  'egress-blocked',
  'not-found',
  'rejected',
  'unexpected-response',
] as const;

export type ConnectorErrorKind = (typeof connectorErrorKinds)[number];

const transient: ReadonlySet<ConnectorErrorKind> = new Set(['rate-limited', 'unavailable']);
const connectionFaults: ReadonlySet<ConnectorErrorKind> = new Set([
  'unauthenticated',
  'forbidden',
  'misconfigured',
  'egress-blocked',
]);

/** Kinds that end on their own: the job is tried again. */
export function isTransient(kind: ConnectorErrorKind): boolean {
  return transient.has(kind);
}

/** Kinds that an administrator must mend on the connection: it is paused and its jobs wait. */
export function isConnectionFault(kind: ConnectorErrorKind): boolean {
  return connectionFaults.has(kind);
}
