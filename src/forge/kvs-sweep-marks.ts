import { kvs } from '@forge/kvs';
import { Instant } from '../domain/ids';
import type { SweepMarks } from '../ports/sweep-marks';
import { keys } from './keys';
import { readValue } from './kvs-value';

export function createKvsSweepMarks(): SweepMarks {
  return {
    read: () => readValue(keys.sweepMark, Instant),
    write: (instant) => kvs.set(keys.sweepMark, instant),
  };
}
