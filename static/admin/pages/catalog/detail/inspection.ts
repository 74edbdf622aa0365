import type { LevelBindingView } from '#contract/catalog/applications';
import type { EntitlementOutputs, InspectedBindingView } from '#contract/catalog/entitlements';
import type { Loaded } from '../../../../shared/data/use-operation';

/** What the directories say of the bound groups, as far as it is known. */
export type Inspection =
  | { readonly state: 'asking' }
  /** The app could not be asked; the groups are shown all the same. */
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly of: (binding: LevelBindingView) => InspectedBindingView | undefined };

type Key = Pick<InspectedBindingView, 'connectionId' | 'entitlement'>;

const keyOf = ({ connectionId, entitlement }: Key) =>
  JSON.stringify([connectionId, entitlement.type, entitlement.id]);

export function inspectionOf(loaded: Loaded<EntitlementOutputs['entitlements.inspectBound']>): Inspection {
  if (loaded.state === 'loading') return { state: 'asking' };
  if (loaded.state === 'failed') return { state: 'failed' };
  const known = new Map(loaded.data.bindings.map((binding) => [keyOf(binding), binding]));
  return { state: 'done', of: (binding) => known.get(keyOf(binding)) };
}
