import type { VirtualClock } from '../contracts';
import type { LogLevel } from './invocation-scope';

/** One line the app printed, or the platform noted about one of its invocations. */
export interface LogLine {
  /** Virtual time, ISO-8601. */
  readonly at: string;
  readonly level: LogLevel;
  readonly functionKey: string;
  readonly text: string;
}

export interface LogBook {
  write(level: LogLevel, functionKey: string, text: string): void;
  lines(): readonly LogLine[];
}

export function createLogBook(clock: VirtualClock): LogBook {
  const lines: LogLine[] = [];
  return {
    write(level, functionKey, text) {
      lines.push({ at: clock.iso(), level, functionKey, text });
    },
    lines: () => [...lines],
  };
}
