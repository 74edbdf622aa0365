import { badRequest } from './refusal';

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const raw = query.get(name);
  if (raw === null || raw === '') return fallback;
  const value = Number(raw);
  if (!Number.isInteger(value) || value < 0) throw badRequest(`${name} must be a non-negative whole number.`);
  return value;
}

export interface Window {
  readonly start: number;
  readonly size: number;
}

/** `startAt` / `maxResults`; sizes above the cap are cut silently, as Jira does. */
export function platformWindow(query: URLSearchParams, size = 50, cap = 100): Window {
  return {
    start: wholeNumber(query, 'startAt', 0),
    size: Math.min(wholeNumber(query, 'maxResults', size), cap),
  };
}

/** Jira's paged bean: `values` with `isLast`. */
export function platformPage<T>(items: readonly T[], window: Window, url?: string) {
  const values = items.slice(window.start, window.start + window.size);
  const next = window.start + values.length;
  const isLast = next >= items.length;
  return {
    ...(url === undefined ? {} : { self: `${url}?startAt=${window.start}&maxResults=${window.size}` }),
    ...(url === undefined || isLast ? {} : { nextPage: `${url}?startAt=${next}&maxResults=${window.size}` }),
    maxResults: window.size,
    startAt: window.start,
    total: items.length,
    isLast,
    values,
  };
}

/** JSM's paged DTO: `start` / `limit`, links to the neighbours. */
export function deskPage<T>(items: readonly T[], query: URLSearchParams, url: string) {
  const start = wholeNumber(query, 'start', 0);
  const limit = Math.min(wholeNumber(query, 'limit', 50), 100);
  const values = items.slice(start, start + limit);
  const isLastPage = start + values.length >= items.length;
  const link = (from: number): string => `${url}?start=${from}&limit=${limit}`;
  return {
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage,
    _links: {
      self: link(start),
      base: new URL(url).origin,
      context: '',
      ...(isLastPage ? {} : { next: link(start + limit) }),
      ...(start === 0 ? {} : { prev: link(Math.max(0, start - limit)) }),
    },
    values,
  };
}

export const flag = (query: URLSearchParams, name: string, fallback = false): boolean =>
  query.has(name) ? query.get(name) === 'true' : fallback;

/** Values of a parameter given repeatedly, comma-separated, or both. */
export const listParam = (query: URLSearchParams, name: string): readonly string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
