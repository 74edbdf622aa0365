import { badRequest } from '../http/refusal';

const UNIT_MS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** A point in time and how much of it an equality covers: a date a day, a date-time a minute. */
export interface Moment {
  readonly at: number;
  readonly spanMs: number;
}

/** `yyyy-MM-dd[ HH:mm]` (or with slashes) in UTC, or a period such as `-15m`, `4w 2d`, relative to now. No seconds: as Jira. */
export function parseMoment(text: string, nowMs: number, field: string): Moment {
  const moment = parseAbsolute(text) ?? parsePeriod(text, nowMs);
  if (moment !== undefined) return moment;
  throw badRequest(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

function parseAbsolute(text: string): Moment | undefined {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (parts === null) return undefined;
  // A group that took no part is undefined, whatever the library's type says.
  const given: readonly (string | undefined)[] = parts.slice(1);
  const [year, month, day, hour, minute] = given.map((part) => Number(part ?? 0));
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute);
  const back = new Date(at);
  // Date.UTC rolls 31 February over; Jira refuses it.
  const isReal = back.getUTCMonth() + 1 === month && back.getUTCDate() === day && back.getUTCHours() === hour;
  return isReal ? { at, spanMs: given[3] === undefined ? 86_400_000 : 60_000 } : undefined;
}

function parsePeriod(text: string, nowMs: number): Moment | undefined {
  if (!/^[+-]?\d+[mhdw](?: \d+[mhdw])*$/.test(text)) return undefined;
  const sign = text.startsWith('-') ? -1 : 1;
  const length = [...text.matchAll(/(\d+)([mhdw])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNIT_MS[unit ?? ''] ?? 0),
    0,
  );
  return { at: nowMs + sign * length, spanMs: 60_000 };
}
