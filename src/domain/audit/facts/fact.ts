import * as z from 'zod';
import { ReasonCode } from '#domain/failure/reasons';

/** An id of ours, of Jira or of a vendor, as whoever gave it wrote it. */
export const Id = z.string();
export const Ids = z.array(z.string());
export const Count = z.number().int().min(0);
/** SHA-256, hex: tells whether a thing changed without keeping it. */
export const Fingerprint = z.string();
/** Null: nothing had been said of why. */
export const CodeOrNull = ReasonCode.nullable();
