import { invalidRequest } from './kvs-failure';

/** A place between two rows: what the last row of the previous page was ordered by. */
export interface Position {
  readonly range: string | number | boolean;
  readonly key: string;
}

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.range, position.key])).toString('base64url');
}

export function decodeCursor(cursor: string): Position {
  try {
    const [range, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const scalar = ['string', 'number', 'boolean'].includes(typeof range);
    if (scalar && typeof key === 'string') return { range: range as Position['range'], key };
  } catch {
    // falls through to the refusal below
  }
  throw invalidRequest('The cursor is not one this service has issued');
}
