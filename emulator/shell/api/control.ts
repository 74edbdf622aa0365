import { send } from './http';

/** One outbound call of the app. `status` 0 = network error. */
export interface OutboundCall {
  readonly seq: number;
  readonly target: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly functionKey: string;
  readonly at: string;
}

export interface LogLine {
  readonly at: string;
  readonly level: string;
  readonly functionKey: string;
  readonly text: string;
}

export interface FaultDraft {
  readonly target: string;
  readonly method?: string;
  readonly path?: string;
  readonly effect: Readonly<Record<string, unknown>> & { readonly kind: string };
  readonly times?: number;
  readonly skip?: number;
}

export interface Fault extends FaultDraft {
  readonly id: string;
}

/** What a drain ran. */
interface Drained {
  readonly events: number;
  readonly jobs: number;
  readonly schedules: number;
}

/** Runs events, queues and due schedules until idle. Tells whether there was anything to run. */
export async function drain(): Promise<boolean> {
  const { events, jobs, schedules } = await send<Drained>('/_emulator/drain', { method: 'POST', body: {} });
  return events + jobs + schedules > 0;
}

/** Virtual time, ISO-8601. */
export const siteTime = async (): Promise<string> =>
  (await send<{ readonly now: string }>('/_emulator/clock')).now;

/** Moves virtual time by an ISO-8601 duration and fires what falls due. */
export const advance = (duration: string): Promise<unknown> =>
  send('/_emulator/clock', { method: 'POST', body: { advance: duration } });

/** Oldest first. */
export const outboundCalls = (since = 0): Promise<readonly OutboundCall[]> =>
  send(`/_emulator/requests?since=${since}`);

/** Oldest first. */
export const logLines = (): Promise<readonly LogLine[]> => send('/_emulator/logs');

export const faults = (): Promise<readonly Fault[]> => send('/_emulator/faults');

export const addFault = (draft: FaultDraft): Promise<Fault> =>
  send('/_emulator/faults', { method: 'POST', body: draft });

export const clearFaults = (): Promise<unknown> => send('/_emulator/faults', { method: 'DELETE' });
