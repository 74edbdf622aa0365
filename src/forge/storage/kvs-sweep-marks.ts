import { kvs } from '@forge/kvs';
import { Instant } from '#domain/kit/ids';
import type { SweepMarks } from '#ports/sweep-marks';
import type { keys } from './rows/keys';
import { readValue } from './rows/kvs-value';

type MarkKey = typeof keys.sweepMark | typeof keys.reminderMark;

export function createKvsSweepMarks(key: MarkKey): SweepMarks {
  return {
    read: () => readValue(key, Instant),
    write: (instant) => kvs.set(key, instant),
  };
}
