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

/** What each kind calls for: another try, a connection mended by an administrator, or a person on the issue. */
export type KindCallsFor = 'another-try' | 'mended-connection' | 'person';

export const callsFor: Readonly<Record<ConnectorErrorKind, KindCallsFor>> = {
  'rate-limited': 'another-try',
  unavailable: 'another-try',
  unauthenticated: 'mended-connection',
  forbidden: 'mended-connection',
  misconfigured: 'mended-connection',
  'egress-blocked': 'mended-connection',
  'not-found': 'person',
  rejected: 'person',
  'unexpected-response': 'person',
};

/** Kinds that end on their own: the job is tried again. */
export function isTransient(kind: ConnectorErrorKind): boolean {
  return callsFor[kind] === 'another-try';
}

/** Kinds that an administrator must mend on the connection: it is paused and its jobs wait. */
export function isConnectionFault(kind: ConnectorErrorKind): boolean {
  return callsFor[kind] === 'mended-connection';
}
