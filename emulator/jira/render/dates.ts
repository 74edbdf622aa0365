/** Jira's timestamp: `2026-01-01T10:00:00.000+0000`. The site's time zone is UTC. */
export const jiraTime = (epochMs: number): string => new Date(epochMs).toISOString().replace('Z', '+0000');

/** JSM's date object. */
export function deskDate(epochMs: number) {
  const iso = new Date(epochMs).toISOString();
  return {
    iso8601: `${iso.slice(0, 19)}+0000`,
    jira: jiraTime(epochMs),
    friendly: `${iso.slice(0, 10)} ${iso.slice(11, 16)}`,
    epochMillis: epochMs,
  };
}
