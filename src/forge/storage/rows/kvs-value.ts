import { kvs } from '@forge/kvs';
import type * as z from 'zod';

/** A plain value, parsed as it comes in. @throws Error naming the key when it is not what this app writes. */
export async function readValue<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> {
  return parseValue(key, schema, await kvs.get<unknown>(key));
}

export function parseValue<T>(key: string, schema: z.ZodType<T>, value: unknown): T | undefined {
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'value'}: ${issue.code}`);
  throw new Error(`Stored value ${key} is broken: ${paths.join('; ')}`);
}
