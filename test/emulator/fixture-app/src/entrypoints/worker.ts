/* oxlint-disable eslint-js/no-restricted-syntax -- the fixture shows what the app's own Date says */
import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import kvs from '@forge/kvs';

interface Job extends Record<string, unknown> {
  readonly do: 'note' | 'retry' | 'throw' | 'call' | 'overlap' | 'loop';
}

async function note(text: string): Promise<void> {
  const at = new Date().toISOString();
  await kvs.set(`note:${at}:${text}`.replaceAll(/[^a-zA-Z0-9:.-]/g, '-'), { text, at });
}

const overlapping = { now: 0, most: 0 };

async function overlap(): Promise<void> {
  overlapping.most = Math.max(overlapping.most, ++overlapping.now);
  for (let step = 0; step < 3; step++) await kvs.get('nothing');
  overlapping.now--;
  await kvs.set('most-overlapping', overlapping.most);
}

const jobs: Readonly<Record<Job['do'], (event: AsyncEvent<Job>) => Promise<unknown>>> = {
  note: ({ body, eventId }) => note(`${eventId.slice(0, 6)}-${String(body['issue'])}`),
  retry: async ({ retryContext }) => {
    await note(`try-${retryContext?.retryCount ?? 0}`);
    if ((retryContext?.retryCount ?? 0) >= 2) return undefined;
    const options = { retryAfter: 120, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST };
    return new InvocationError({ ...options, retryData: { mark: 1 } });
  },
  throw: async ({ retryContext }) => {
    await note(`try-${retryContext?.retryCount ?? 0}-${retryContext?.retryReason ?? 'first'}`);
    throw new Error('no luck');
  },
  call: async () => {
    await kvs.set('before', true);
    await fetch('https://vendor.example.com/write', { method: 'POST', body: '{}' });
    await kvs.set('after', true);
  },
  overlap,
  loop: ({ body }) => new Queue({ key: 'work' }).push({ body }),
};

export function run(event: AsyncEvent<Job>): Promise<unknown> {
  return jobs[event.body.do](event);
}
