import { kvs } from '@forge/kvs';
import { Instant } from '../domain/ids';
import type { SweepMarks } from '../ports/sweep-marks';
import type { keys } from './keys';
import { readValue } from './kvs-value';

type MarkKey = typeof keys.sweepMark | typeof keys.reminderMark;

export function createKvsSweepMarks(key: MarkKey): SweepMarks {
  return {
    read: () => readValue(key, Instant),
    write: (instant) => kvs.set(key, instant),
  };
}
