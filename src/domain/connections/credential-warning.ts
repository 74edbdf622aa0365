const DAY_MS = 86_400_000;

/** Days before its end at which a credential is warned of; 0 = it has ended. */
export const warningDays = [0, 1, 7, 14, 30, 60] as const;
export type CredentialWarning = (typeof warningDays)[number];

/**
 * Which warning a credential deserves: the smallest of 60, 30, 14, 7 and 1 days that is not exceeded, 0 once it has
 * ended, null while it is further away or its end is not known. Both are UTC instants (ISO 8601).
 */
export function credentialWarning(expiresAt: string | null, now: string): CredentialWarning | null {
  const left = expiresAt === null ? Number.NaN : Date.parse(expiresAt) - Date.parse(now);
  if (Number.isNaN(left)) return null;
  return warningDays.find((days) => left <= days * DAY_MS) ?? null;
}

/** A day that was entered, as the instant from which the credential counts as ended: its beginning, to be early rather than late. */
export const endOfCredential = (expiresOn: string): string => `${expiresOn}T00:00:00.000Z`;
