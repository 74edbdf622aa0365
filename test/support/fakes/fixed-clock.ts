import type { Clock } from '#ports/clock';

/** Stands still until it is told to move. */
export class FixedClock implements Clock {
  private ms: number;

  constructor(start = '2026-11-02T09:00:00.000Z') {
    this.ms = Date.parse(start);
  }

  now(): string {
    return new Date(this.ms).toISOString();
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    this.ms += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}
