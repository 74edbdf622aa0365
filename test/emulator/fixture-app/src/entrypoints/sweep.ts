import kvs from '@forge/kvs';

async function countUp(key: string): Promise<number> {
  const count = ((await kvs.get<number>(key)) ?? 0) + 1;
  await kvs.set(key, count);
  return count;
}

export async function run(): Promise<object> {
  await countUp('sweeps');
  return { statusCode: 204 };
}

/** Fails every time. */
export async function nightly(): Promise<never> {
  await countUp('nights');
  throw new Error('the night is dark');
}
