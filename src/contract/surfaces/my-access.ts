import * as z from 'zod';
import { GrantId } from '#contract/kit/inputs';
import type { PageView } from '#contract/kit/inputs';
import type { Definitions } from '#contract/kit/reply';

/** One access the caller holds or held: everything that one request gave them. */
export interface MyAccessView {
  /** Handle for giving it back. */
  readonly grantId: string;
  /** Null: it is no longer in the catalog, and the request does not name it. */
  readonly application: string | null;
  readonly level: string | null;
  readonly state: 'being-set-up' | 'active' | 'with-service-team' | 'being-taken-away' | 'ended';
  /** When it was in place; null = not yet. */
  readonly since: string | null;
  /** When it will end, or ended; null = until somebody takes it away. */
  readonly until: string | null;
  /** Why the person has it: the request. */
  readonly issueKey: string;
  /** Path of the request on this site. */
  readonly link: string;
  readonly mayGiveBack: boolean;
}

export const myAccessInputs = {
  'access.list': z.strictObject({ cursor: z.string().max(2000).optional() }),
  /** Gives back the access that this grant belongs to: what one request gave goes together. */
  'access.giveBack': z.strictObject({ grantId: GrantId }),
} as const;

export interface MyAccessOutputs {
  /** What is held comes first, by name; then what is over, latest first. */
  'access.list': PageView<MyAccessView>;
  'access.giveBack': { readonly givenBack: number };
}

export type MyAccessDefinitions = Definitions<typeof myAccessInputs, MyAccessOutputs>;
