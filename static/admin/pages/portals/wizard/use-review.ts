import { useCallback } from 'react';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { useOperation } from '../../../../shared/data/use-operation';
import { invoke } from '../../../api';
import { portalFrom } from './draft';
import type { Draft } from './draft';

/** The check of a draft, and its save. @param name of the project */
export function useReview(draft: Draft, name: string, done: () => void) {
  const text = useText();
  const action = useAction();
  const input = { portal: portalFrom(draft), fingerprint: draft.fingerprint ?? null };
  // The same draft asks once: a new one comes only with a change.
  const check = useCallback(() => invoke('portals.check', input), [draft]);
  const operation = useOperation(check);
  const { loaded } = operation;
  const save = () =>
    action.run(
      'save',
      () => invoke('portals.save', input),
      () => {
        raiseFlag('success', text('portals.review.saved', { name }));
        done();
      },
    );
  return {
    ...{ operation, save, portal: input.portal },
    isValid: loaded.state === 'ready' && loaded.data.faults.length === 0,
    isSaving: action.running !== undefined,
    error: action.error,
  };
}
