import { malformed } from '../http/graph-fault';
import { isJsonObject, type JsonObject } from '../json';

const UNREADABLE =
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.';

/** The JSON object of a body; anything else is the gateway's 400. */
export function jsonBody(call: { readonly bodyText: string; readonly headers: Headers }): JsonObject {
  const type = call.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw malformed(UNREADABLE);
  let parsed: unknown;
  try {
    parsed = JSON.parse(call.bodyText);
  } catch {
    throw malformed(UNREADABLE);
  }
  if (!isJsonObject(parsed)) throw malformed(UNREADABLE);
  return parsed;
}
