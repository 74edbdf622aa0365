import type { Context } from 'hono';
import * as z from 'zod';

export interface ErrorReply {
  readonly error: { readonly code: string; readonly message: string };
}

export function errorReply(code: string, message: string): ErrorReply {
  return { error: { code, message } };
}

/** A request the control API cannot take; answered 400. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidRequest(z.prettifyError(result.error));
}

/** The JSON body, checked. Throws InvalidRequest. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    throw new InvalidRequest('The body is not JSON');
  }
  return checked(schema, body);
}

/** Like readBody; no body at all is an empty object. */
export async function readOptionalBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  return (await c.req.text()) === '' ? checked(schema, {}) : readBody(c, schema);
}

export function readQuery<T>(c: Context, name: string, schema: z.ZodType<T>): T {
  return checked(schema, c.req.query(name));
}
