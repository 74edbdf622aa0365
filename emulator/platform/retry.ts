import * as z from 'zod';

/** What a function returns to be called again: `new InvocationError(…)` of @forge/events, as plain JSON. */
const retryRequest = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .optional(),
});

const MAX_RETRY_AFTER_S = 900;

export interface RetryRequest {
  /** Milliseconds, 1 s to 900 s. */
  readonly afterMs: number;
  readonly reason: string;
  readonly data: unknown;
}

/** The retry a result asks for, or undefined when it asks for none. */
export function readRetry(result: unknown): RetryRequest | undefined {
  const parsed = retryRequest.safeParse(result);
  if (!parsed.success) return undefined;
  const {
    retryAfter = 1,
    retryReason = 'FUNCTION_RETRY_REQUEST',
    retryData,
  } = parsed.data.retryOptions ?? {};
  const seconds = Math.min(Math.max(retryAfter, 1), MAX_RETRY_AFTER_S);
  return { afterMs: seconds * 1000, reason: retryReason, data: retryData };
}
