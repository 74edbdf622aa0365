import * as z from 'zod';
import { GrantState } from '#domain/kit/codes';
import { Account, GrantId, Id, pageInput } from '#contract/kit/inputs';
import type { PageView } from '#contract/kit/inputs';
import type { GrantRowView, TroubleCode } from './grant-view';
import { StaffReason, handled } from './staff-inputs';

/** Everything given must hold; nothing given = every grant, what changed last first. */
const GrantFilter = z.strictObject({
  applicationId: Id.optional(),
  beneficiaryId: Account.optional(),
  connectionId: Id.optional(),
  state: GrantState.optional(),
  /** Ends within so many days, or is overdue; without a state: active ones. What ends first comes first. */
  expiresWithinDays: z.number().int().min(1).max(365).optional(),
  /** Waits for an administrator: for its connection to be mended, or for provisioning to be resumed. */
  waiting: z.literal(true).optional(),
});
export type GrantFilterView = z.output<typeof GrantFilter>;

export const grantInputs = {
  'grants.list': z.strictObject({ filter: GrantFilter.prefault({}), ...pageInput }),
  'grants.observe': z.strictObject({ grantId: GrantId }),
  'grants.revoke': z.strictObject({ grantId: GrantId, reason: StaffReason }),
  'grants.markHandled': z.strictObject({ grantId: GrantId, ...handled }),
} as const;

export interface GrantOutputs {
  'grants.list': PageView<GrantRowView>;
  /** One look at the directory. `nobody`: it is not known yet who the person is there. */
  'grants.observe':
    | { readonly at: string; readonly state: 'present' | 'absent' | 'nobody' }
    | { readonly at: string; readonly state: 'unknown'; readonly trouble: TroubleCode };
  /** `started` false: it had ended, or was on its way out. `waiting`: it is queued until the connection is mended. */
  'grants.revoke': { readonly started: boolean; readonly waiting: boolean };
  'grants.markHandled': { readonly grant: GrantRowView };
}
