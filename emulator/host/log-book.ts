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

class WrittenLines implements LogBook {
  private readonly written: LogLine[] = [];

  constructor(private readonly clock: VirtualClock) {}

  write(level: LogLevel, functionKey: string, text: string): void {
    this.written.push({ at: this.clock.iso(), level, functionKey, text });
  }

  lines(): readonly LogLine[] {
    return [...this.written];
  }
}

export function createLogBook(clock: VirtualClock): LogBook {
  return new WrittenLines(clock);
}
