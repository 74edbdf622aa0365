/* oxlint-disable no-console -- the platform collects the log from the console */
import type { Logger } from '#ports/logger';

type Facts = Parameters<Logger['info']>[1];

const line = (code: string, facts: Facts): string => JSON.stringify(Object.assign({ code }, facts, { code }));

/** One JSON object per line: a code and its facts. */
export function createConsoleLogger(): Logger {
  return {
    info: (code, facts) => console.info(line(code, facts)),
    warn: (code, facts) => console.warn(line(code, facts)),
    error: (code, facts) => console.error(line(code, facts)),
  };
}
