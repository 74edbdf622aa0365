import * as z from 'zod';
import { Account } from '#contract/kit/inputs';
import type { FaultView, SaidView } from '#contract/kit/reply';

/** One line of an import, as it stands in the file. */
const Line = z.strictObject({
  /** Number of the line in the file, the heading being line 1. */
  line: z.number().int().min(2).max(1_000_000),
  connection: z.string().max(200),
  /** Account id or e-mail address. */
  account: z.string().max(320),
  /** Object id or user name in the directory. */
  principal: z.string().max(320),
  acceptGuest: z.boolean(),
});
export type ImportLine = z.output<typeof Line>;

/** `new` and `changed` lines are written when applied; `unchanged` ones need no write; `refused` ones say why. */
type LineResult = 'new' | 'changed' | 'unchanged' | 'refused';

export interface LineView {
  readonly line: number;
  readonly result: LineResult;
  readonly connectionId: string | null;
  readonly accountId: string | null;
  /** How the directory shows the account. */
  readonly label: string | null;
  /** Why it is refused, in English. */
  readonly sentence: string | null;
  readonly said?: SaidView;
}

type PersonMatch = 'matched' | 'none' | 'ambiguous' | 'guest' | 'disabled' | 'no-email' | 'trouble';

/** Who a person is for one connection, asked at this moment, and why not. */
export interface PersonCheckView {
  readonly connectionId: string;
  readonly connectionName: string;
  readonly enabled: boolean;
  readonly match: PersonMatch;
  /** What was looked for: an identity mapping, or the e-mail address. */
  readonly by: 'mapping' | 'email';
  /** Accounts of the directory: one that matches, or the candidates (at most 10). */
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
  /** Why the directory could not be asked, in English. */
  readonly sentence: string | null;
  readonly said?: SaidView;
}

export const peopleInputs = {
  /** Reads a CSV file; nothing is asked or written. At most 5,000 lines. */
  'people.parse': z.strictObject({ csv: z.string().max(1_000_000) }),
  /** Checks lines against site and directory, and writes those that are in order if `apply`. */
  'people.importLines': z.strictObject({ lines: z.array(Line).min(1).max(25), apply: z.boolean() }),
  /** All mappings as CSV, a part at a time; the first part has the heading. */
  'people.export': z.strictObject({ cursor: z.string().max(2500).optional() }),
  'people.check': z.strictObject({ accountId: Account }),
} as const;

export interface PeopleOutputs {
  'people.parse': {
    readonly lines: readonly ImportLine[];
    /** What cannot be read, by line: `line.7`. */
    readonly faults: readonly FaultView[];
  };
  'people.importLines': { readonly results: readonly LineView[] };
  'people.export': { readonly csv: string; readonly mappings: number; readonly next: string | null };
  'people.check': { readonly active: boolean; readonly connections: readonly PersonCheckView[] };
}
