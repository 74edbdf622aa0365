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
