import { useState } from 'react';
import type { SetUpView } from '#contract/portals/portal-set-up';
import { useSettled } from '../../../../shared/data/settled';
import type { FailedCall } from '../../../../shared/data/settled';
import { invoke } from '../../../api';
import { joined, phasesOf } from './phases';

export interface SetUpRun {
  /** The plan with the results so far; undefined = nothing ran yet. */
  readonly view: SetUpView | undefined;
  /** Share of the calls that are done, 0 to 1; undefined = nothing is running. */
  readonly progress: number | undefined;
  readonly error: FailedCall | undefined;
  readonly start: (plan: SetUpView) => Promise<void>;
}

/** Runs a plan in a few calls, one after another. A call that fails stops the run; what was done stays done. */
export function useSetUp(finished: () => void): SetUpRun {
  const [view, setView] = useState<SetUpView>();
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<FailedCall>();
  const settle = useSettled();
  const start = async (plan: SetUpView) => {
    const phases = phasesOf(plan.steps);
    let known = plan;
    setError(undefined);
    for (const [index, steps] of phases.entries()) {
      setProgress(index / phases.length);
      const { project, issueTypeId } = plan;
      const chosen = issueTypeId === null ? {} : { issueTypeId };
      const input = { projectId: project.id, ...chosen, steps: [...steps], dryRun: false };
      const reply = await settle(() => invoke('portals.setUp', input));
      if (!reply.ok) {
        setError(reply.error);
        break;
      }
      known = joined(known, reply.data);
      setView(known);
    }
    setProgress(undefined);
    finished();
  };
  return { view, progress, error, start };
}
