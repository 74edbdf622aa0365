import type { APIResponse } from '@forge/api';
import type * as z from 'zod';
import { JiraError } from './jira-error';

/**
 * Calls are written out as `asApp().requestJira(route…)` where they are made, so that `forge lint` sees path and
 * method; these functions turn the answer into a value or a JiraError. Nothing is retried here: waiting costs run
 * time, and the queue waits for nothing.
 */
type Call = () => Promise<APIResponse>;

const NOT_FOUND = 404;

/** Body and headers of a JSON request. */
export function json(body: unknown): { body: string; headers: Record<string, string> } {
  return {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  };
}

/** Seconds, the only form Jira sends. */
function retryAfterMs(response: APIResponse): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1000) : undefined;
}

async function answered(operation: string, call: Call): Promise<APIResponse> {
  try {
    return await call();
  } catch (cause) {
    throw new JiraError('no answer', { operation }, { cause });
  }
}

function refuse(operation: string, response: APIResponse): never {
  const wait = retryAfterMs(response);
  const { status } = response;
  throw new JiraError(`answered ${status}`, {
    operation,
    status,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}

async function parse<T>(operation: string, response: APIResponse, schema: z.ZodType<T>): Promise<T> {
  let body: unknown;
  try {
    body = await response.json();
  } catch (cause) {
    throw new JiraError('the answer is no JSON', { operation, status: response.status }, { cause });
  }
  const reply = schema.safeParse(body);
  if (reply.success) return reply.data;
  const paths = reply.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ');
  throw new JiraError(`the answer has an unknown shape (${paths})`, { operation });
}

/** The parsed answer. @throws JiraError */
export async function ask<T>(operation: string, schema: z.ZodType<T>, call: Call): Promise<T> {
  const response = await answered(operation, call);
  return response.ok ? parse(operation, response, schema) : refuse(operation, response);
}

/** The parsed answer, or undefined when Jira answers one of these statuses. @throws JiraError */
export async function askUnless<T>(
  operation: string,
  absent: readonly number[],
  schema: z.ZodType<T>,
  call: Call,
): Promise<T | undefined> {
  const response = await answered(operation, call);
  if (absent.includes(response.status)) return undefined;
  return response.ok ? parse(operation, response, schema) : refuse(operation, response);
}

/** The parsed answer, or undefined when Jira does not know the thing. @throws JiraError */
export function find<T>(operation: string, schema: z.ZodType<T>, call: Call): Promise<T | undefined> {
  return askUnless(operation, [NOT_FOUND], schema, call);
}

/** Does something whose answer does not matter. @throws JiraError */
export async function perform(operation: string, call: Call): Promise<void> {
  const response = await answered(operation, call);
  if (!response.ok) refuse(operation, response);
}

interface Page<T> {
  readonly items: readonly T[];
  readonly isLast: boolean;
}

/** Reads pages until the last one. An empty page ends it too, so that a wrong `isLast` cannot loop for ever. */
export async function readAll<T>(readPage: (start: number) => Promise<Page<T> | undefined>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const page = await readPage(all.length);
    if (page === undefined) return all;
    all.push(...page.items);
    if (page.isLast || page.items.length === 0) return all;
  }
}
