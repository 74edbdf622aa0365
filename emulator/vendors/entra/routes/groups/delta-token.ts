import { GraphFault } from '../../http/graph-fault';
import { asText, isJsonObject } from '../../json';

/** What a delta token remembers: how far the journal was told, when, and the query it belongs to. */
export interface DeltaToken {
  /** Last journal entry told. */
  readonly seq: number;
  readonly at: number;
  readonly select: string;
  readonly filter: string;
  /** First round still under way: the groups told so far. */
  readonly offset?: number;
}

/** Directory delta tokens live seven days. */
const LIFETIME_MS = 7 * 24 * 3_600_000;

export function writeDeltaToken(token: DeltaToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function parsed(text: string): DeltaToken | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!isJsonObject(value) || typeof value['seq'] !== 'number' || typeof value['at'] !== 'number')
      return undefined;
    const base = { seq: value['seq'], at: value['at'] };
    const query = { select: asText(value['select']), filter: asText(value['filter']) };
    return typeof value['offset'] === 'number'
      ? { ...base, ...query, offset: value['offset'] }
      : { ...base, ...query };
  } catch {
    return undefined;
  }
}

/** Reads a token; one that is too old or not ours is 410 with the place to start again. */
export function readDeltaToken(text: string, now: number, validFrom: number, restartAt: string): DeltaToken {
  const token = parsed(text);
  if (token !== undefined && token.at >= validFrom && now - token.at < LIFETIME_MS) return token;
  throw new GraphFault(410, 'resyncRequired', 'Resync required. The delta token is no longer valid.', {
    headers: { location: restartAt },
  });
}
