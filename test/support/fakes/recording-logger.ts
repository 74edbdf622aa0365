import type { Logger } from '#ports/logger';

type Facts = Parameters<Logger['info']>[1];

export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly facts: Facts;
}

export class RecordingLogger implements Logger {
  readonly entries: LogEntry[] = [];

  info(code: string, facts: Facts): void {
    this.entries.push({ level: 'info', code, facts });
  }

  warn(code: string, facts: Facts): void {
    this.entries.push({ level: 'warn', code, facts });
  }

  error(code: string, facts: Facts): void {
    this.entries.push({ level: 'error', code, facts });
  }
}
