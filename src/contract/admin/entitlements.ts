import * as z from 'zod';
import { EntitlementRefInput } from '../catalog';
import type { BindingView, EntitlementRefView } from '../catalog';
import { Id } from '../inputs';
import type { NoteView, PageView, SavedView } from '../inputs';

export interface EntitlementView {
  readonly ref: EntitlementRefView;
  readonly displayName: string;
  readonly description: string | null;
}

export interface BoundView extends SavedView {
  readonly binding: BindingView;
}

const place = { applicationId: Id, levelId: Id, connectionId: Id };

export const entitlementInputs = {
  'entitlements.search': z.strictObject({
    connectionId: Id,
    text: z.string().max(200).default(''),
    cursor: z.string().max(4000).optional(),
  }),
  'entitlements.inspect': z.strictObject({ connectionId: Id, entitlement: EntitlementRefInput }),
  'entitlements.bind': z.strictObject({ ...place, entitlement: EntitlementRefInput }),
  'entitlements.unbind': z.strictObject({ ...place, entitlement: EntitlementRefInput }),
  /** Same application, level and name: the same group, however often it is called. */
  'entitlements.createGroup': z.strictObject({
    ...place,
    displayName: z.string().trim().min(1).max(256),
    description: z.string().max(1024).optional(),
  }),
} as const;

export interface EntitlementOutputs {
  'entitlements.search': PageView<EntitlementView>;
  'entitlements.inspect': {
    readonly manageable: boolean;
    readonly entitlement: EntitlementView | null;
    readonly notes: readonly NoteView[];
  };
  'entitlements.bind': BoundView;
  'entitlements.unbind': SavedView;
  'entitlements.createGroup': BoundView;
}
