import type { SweepMarks } from '#ports/sweep-marks';

export class InMemorySweepMarks implements SweepMarks {
  constructor(private mark?: string) {}

  async read(): Promise<string | undefined> {
    return this.mark;
  }

  async write(instant: string): Promise<void> {
    this.mark = instant;
  }
}
