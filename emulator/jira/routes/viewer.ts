import { isRecord } from '../http/body';
import type { Call } from '../http/route';
import type { Viewer } from '../render/user';

export const viewerOf = (call: Call): Viewer => ({ state: call.core.state, account: call.actor.account });

/** Whether `expand` (query, or body of a POST) names this; Jira separates names by commas. */
export function expands(call: Call, name: string): boolean {
  const inBody = isRecord(call.body) ? call.body['expand'] : undefined;
  const given = [...call.query.getAll('expand'), ...(typeof inBody === 'string' ? [inBody] : [])];
  return given.some((value) => value.split(',').includes(name));
}
