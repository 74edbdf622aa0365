/** JQL for the issues of some projects, newest first. */
export const newestFirst = (projectKeys: readonly string[]): string =>
  `project in (${projectKeys.map((key) => JSON.stringify(key)).join(', ')}) ORDER BY created DESC`;
