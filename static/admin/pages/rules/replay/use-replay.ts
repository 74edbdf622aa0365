import { useState } from 'react';
import type { ReplayView } from '#contract/rules/rule-replay';
import type { RulesDraftView } from '#contract/rules/rule-input';
import type { FailedCall } from '../../../../shared/data/settled';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';

export interface Replaying {
  readonly isRunning: boolean;
  readonly error: FailedCall | undefined;
  readonly found: ReplayView | undefined;
  /** What was replayed is no longer what is in the form. */
  readonly isOutdated: boolean;
  readonly run: () => void;
}

/** Replays the latest requests by a draft, when asked. @param draft what the rules would be */
export function useReplay(draft: RulesDraftView): Replaying {
  const action = useAction();
  const [last, setLast] = useState<{ readonly of: string; readonly found: ReplayView }>();
  const of = JSON.stringify(draft);
  const run = () =>
    void action.run(
      'replay',
      () => invoke('rules.replay', { draft }),
      (found) => setLast({ of, found }),
    );
  const { running, error } = action;
  return {
    isRunning: running !== undefined,
    error,
    found: last?.found,
    isOutdated: last !== undefined && last.of !== of,
    run,
  };
}
