import { createHash } from 'node:crypto';
import type { Hash } from '#domain/audit/audit-event';

/** SHA-256 of the UTF-8 text, hex. */
export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');
