/** Jira's `2026-01-01T10:00:00.000+0000` as a UTC instant with milliseconds. */
export function toInstant(jiraTime: string): string {
  return new Date(jiraTime).toISOString();
}
