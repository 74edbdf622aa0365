import * as z from 'zod';
import { EntitlementBinding, EntitlementRef } from '#domain/catalog/entitlement';
import { Id } from '#contract/kit/inputs';
import type { NoteView, PageView, SavedView } from '#contract/kit/inputs';
import type { SaidView } from '#contract/kit/reply';
import type { PlaceView } from './applications';
import type { BindingView, EntitlementRefView } from './binding-view';

export interface EntitlementView {
  readonly ref: EntitlementRefView;
  readonly displayName: string;
  readonly description: string | null;
}

/** A hit of a search, with everything that is known of it without a further call. */
export interface FoundEntitlementView extends EntitlementView {
  /** Why it cannot be governed; null = it can. */
  readonly refusal: NoteView | null;
  /** What to know before binding it. */
  readonly warnings: readonly NoteView[];
  /** Levels that bind it now. */
  readonly boundTo: readonly PlaceView[];
}

export interface BoundView extends SavedView {
  readonly binding: BindingView;
}

/** What the vendor says now about one bound entitlement. */
export interface InspectedBindingView {
  readonly connectionId: string;
  readonly entitlement: EntitlementRefView;
  /** `unknown`: the vendor could not be asked, and the note says why. */
  readonly state: 'manageable' | 'refused' | 'unknown';
  /** The vendor's name for it today. */
  readonly displayName: string | null;
  readonly notes: readonly NoteView[];
}

const place = { applicationId: Id, levelId: Id, connectionId: Id };

export const entitlementInputs = {
  'entitlements.search': z.strictObject({
    connectionId: Id,
    text: z.string().max(200).default(''),
    cursor: z.string().max(4000).optional(),
  }),
  /** Asks the vendors about everything that one application binds. */
  'entitlements.inspectBound': z.strictObject({ applicationId: Id }),
  'entitlements.bind': z.strictObject({ ...place, entitlement: EntitlementRef }),
  'entitlements.unbind': z.strictObject({ ...place, entitlement: EntitlementRef }),
  /** Name and description for a new group of this level that no group of the connection has. */
  'entitlements.proposeGroup': z.strictObject(place),
  /** Same application, level and name: the same group, however often it is called. */
  'entitlements.createGroup': z.strictObject({
    ...place,
    displayName: z.string().trim().pipe(EntitlementBinding.shape.displayName),
    description: z.string().max(1024).optional(),
  }),
} as const;

export interface EntitlementOutputs {
  'entitlements.search': PageView<FoundEntitlementView>;
  'entitlements.inspectBound': { readonly bindings: readonly InspectedBindingView[] };
  'entitlements.bind': BoundView;
  'entitlements.unbind': SavedView;
  'entitlements.proposeGroup': {
    readonly displayName: string;
    /** In English; `said` is the same for a form in another language. */
    readonly description: string;
    readonly said: SaidView;
  };
  'entitlements.createGroup': BoundView;
}
