import { ConnectorError } from '#connectors/errors';

/** What came of a call to a vendor. A failure of the vendor's is a value: what follows from it is decided, not unwound. */
export type VendorCall<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: ConnectorError };

/** Calls a vendor. Anything that is no vendor failure is thrown on. */
export async function callVendor<T>(call: () => Promise<T>): Promise<VendorCall<T>> {
  try {
    return { kind: 'answered', value: await call() };
  } catch (error) {
    if (error instanceof ConnectorError) return { kind: 'failed', error };
    throw error;
  }
}
