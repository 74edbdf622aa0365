import { say } from '../words';
import { ConnectorError } from '#connectors/errors';
import { guid } from '../config';

/** Percent-encodes everything but unreserved characters: nothing of a value can end a segment, a string or a query. Half characters become U+FFFD. */
function encode(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An OData string literal, not yet percent-encoded: quotes inside are doubled. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A key in parentheses, ready for a path: `users` + `('ann%40example.com')`. */
export function key(value: string, name?: string): string {
  return `(${name === undefined ? '' : `${name}=`}'${encode(value.replaceAll("'", "''"))}')`;
}

/** `?name=value&…` with every value encoded; names are ours. graph-client itself encodes nothing. */
export function query(options: Readonly<Record<string, string | number>>): string {
  return `?${Object.entries(options)
    .map(([name, value]) => `${name}=${encode(String(value))}`)
    .join('&')}`;
}

/** An object id fit for a path segment (so never `..`). @throws ConnectorError `rejected` for anything but a GUID */
export function objectId(value: string, of: 'entitlement' | 'principal', operation: string): string {
  if (guid.test(value)) return value.toLowerCase();
  const message =
    of === 'entitlement'
      ? say('vendor.entra.graph.entitlementNoId')
      : say('vendor.entra.graph.principalNoId');
  throw new ConnectorError('rejected', message, {
    connector: 'entra',
    operation,
    reason: of === 'entitlement' ? 'entitlement-id-invalid' : 'principal-id-invalid',
  });
}
