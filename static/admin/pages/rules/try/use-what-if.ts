import { useState } from 'react';
import type { SimulationView } from '#contract/rules/rule-simulation';
import type { NamedView } from '#contract/kit/named-view';
import type { IntentView } from '#contract/kit/intent-view';
import type { FailedCall } from '../../../../shared/data/settled';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import type { ApplicationChoice } from '../choices';

/** A request that nobody made, as far as it was filled in. */
export interface Imagined {
  readonly requester: NamedView | undefined;
  readonly beneficiary: NamedView | undefined;
  readonly application: ApplicationChoice | undefined;
  readonly level: NamedView | undefined;
  readonly intent: IntentView;
  readonly duration: string;
}

export interface WhatIf {
  readonly imagined: Imagined;
  readonly change: (changes: Partial<Imagined>) => void;
  /** What is missing before it can be asked. */
  readonly missing: 'choose' | 'chooseLevel' | undefined;
  readonly isRunning: boolean;
  readonly error: FailedCall | undefined;
  /** The answer, and what it answers. */
  readonly answer: { readonly found: SimulationView; readonly to: Imagined } | undefined;
  readonly run: () => void;
}

const blank: Imagined = {
  requester: undefined,
  beneficiary: undefined,
  application: undefined,
  level: undefined,
  intent: 'grant',
  duration: '',
};

function missingIn({ requester, application, level, intent }: Imagined): WhatIf['missing'] {
  if (requester === undefined || application === undefined) return 'choose';
  return level === undefined && intent !== 'removal' ? 'chooseLevel' : undefined;
}

function questionOf({ requester, beneficiary, application, level, intent, duration }: Imagined) {
  return {
    requesterId: requester?.id ?? '',
    applicationId: application?.id ?? '',
    intent,
    ...(beneficiary === undefined ? {} : { beneficiaryId: beneficiary.id }),
    ...(level === undefined ? {} : { levelId: level.id }),
    ...(duration.trim() === '' ? {} : { duration }),
  };
}

/** Asks how the rules in force would decide. */
export function useWhatIf(): WhatIf {
  const action = useAction();
  const [imagined, setImagined] = useState(blank);
  const [answer, setAnswer] = useState<WhatIf['answer']>();
  const run = () =>
    void action.run(
      'ask',
      () => invoke('rules.simulate', questionOf(imagined)),
      (found) => setAnswer({ found, to: imagined }),
    );
  return {
    imagined,
    change: (changes) => {
      setImagined((before) => ({ ...before, ...changes }));
      setAnswer(undefined);
    },
    missing: missingIn(imagined),
    isRunning: action.running !== undefined,
    error: action.error,
    answer,
    run,
  };
}
