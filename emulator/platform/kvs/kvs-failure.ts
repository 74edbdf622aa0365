/**
 * A refusal of the storage service. Codes and statuses: the platform's documented error tables, and for KEY_CONFLICT,
 * CONDITIONAL_CHECK_FAILED, KEY_DUPLICATION_ERROR, SCHEMA_NOT_FOUND, INCORRECT_PROPERTY_TYPE, INVALID_TTL and
 * TOO_MANY_BATCH_ENTITIES what people have seen the platform answer. INVALID_REQUEST is this site's own name for a
 * body the SDK cannot send.
 */
export class KvsFailure extends Error {
  override readonly name = 'KvsFailure';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function keyNotFound(): KvsFailure {
  return new KvsFailure(404, 'KEY_NOT_FOUND', 'Provided key does not exist');
}

export function invalidRequest(message: string): KvsFailure {
  return new KvsFailure(400, 'INVALID_REQUEST', message);
}
