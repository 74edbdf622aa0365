import type { JsonObject } from '../json';

/** An error as Graph words it. Thrown anywhere below the envelope, answered by it. */
export class GraphFault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extra: {
      /** Goes between `message` and `innerError`. */
      readonly details?: JsonObject[];
      readonly headers?: Readonly<Record<string, string>>;
      /** Replaces the whole `error` object; the ids are filled in by the envelope. */
      readonly throttled?: boolean;
    } = {},
  ) {
    super(message);
    this.name = 'GraphFault';
  }
}

export function notFound(asked: string): GraphFault {
  const message = `Resource '${asked}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphFault(404, 'Request_ResourceNotFound', message);
}

export function badRequest(message: string): GraphFault {
  return new GraphFault(400, 'Request_BadRequest', message);
}

/** A request the gateway itself refuses, before the directory sees it. */
export function malformed(message: string): GraphFault {
  return new GraphFault(400, 'BadRequest', message);
}

export function unsupportedQuery(message = 'Unsupported Query.'): GraphFault {
  return new GraphFault(400, 'Request_UnsupportedQuery', message);
}

export function denied(message = 'Insufficient privileges to complete the operation.'): GraphFault {
  return new GraphFault(403, 'Authorization_RequestDenied', message);
}

export function conflict(property: string): GraphFault {
  const message = `Another object with the same value for property ${property} already exists.`;
  const details = [{ code: 'ObjectConflict', message, target: property }];
  return new GraphFault(400, 'Request_BadRequest', message, { details });
}

export function quotaExceeded(wanted: number, limit: number, link: string): GraphFault {
  const message = `Unable to perform operation as '${wanted}' would exceed the maximum quota count '${limit}' for forward-link ${link}.`;
  return new GraphFault(403, 'Directory_QuotaExceeded', message);
}

export function unauthenticated(message: string, headers: Readonly<Record<string, string>> = {}): GraphFault {
  return new GraphFault(401, 'InvalidAuthenticationToken', message, { headers });
}
