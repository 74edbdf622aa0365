import { useState } from 'react';
import type { SimulationView } from '#contract/rules/rule-simulation';
import type { NamedView } from '#contract/kit/named-view';
import type { IntentView } from '#contract/kit/intent-view';
import type { FailedCall } from '../../../../shared/data/settled';
import { useAction } from '../../../../shared/data/use-action';
import { instantIn } from '../../../../shared/text/instant-in';
import type { Text } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { invoke } from '../../../api';
import type { ApplicationChoice } from '../choices';
import { clockTime } from '../clock-time';

/** A request that nobody made, as far as it was filled in. */
export interface Imagined {
  readonly requester: NamedView | undefined;
  readonly beneficiary: NamedView | undefined;
  readonly application: ApplicationChoice | undefined;
  readonly level: NamedView | undefined;
  readonly intent: IntentView;
  readonly duration: string;
  /** The moment of the decision: `2026-11-27`, `08:00`; both empty = now. */
  readonly day: string;
  readonly time: string;
}

export interface WhatIf {
  readonly imagined: Imagined;
  readonly change: (changes: Partial<Imagined>) => void;
  /** What is missing before it can be asked. */
  readonly missing: 'choose' | 'chooseLevel' | 'momentFault' | undefined;
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
  day: '',
  time: '',
};

const momentOf = ({ timeZone }: Text, { day, time }: Imagined) =>
  instantIn(timeZone, day, clockTime(time) ?? '');

function missingIn(text: Text, imagined: Imagined): WhatIf['missing'] {
  const { requester, application, level, intent, day, time } = imagined;
  if (requester === undefined || application === undefined) return 'choose';
  if (level === undefined && intent !== 'removal') return 'chooseLevel';
  const isNow = day === '' && time === '';
  return isNow || momentOf(text, imagined) !== undefined ? undefined : 'momentFault';
}

function questionOf(text: Text, imagined: Imagined) {
  const { requester, beneficiary, application, level, intent, duration } = imagined;
  const at = momentOf(text, imagined);
  return {
    requesterId: requester?.id ?? '',
    applicationId: application?.id ?? '',
    intent,
    ...(beneficiary === undefined ? {} : { beneficiaryId: beneficiary.id }),
    ...(level === undefined ? {} : { levelId: level.id }),
    ...(duration.trim() === '' ? {} : { duration }),
    ...(at === undefined ? {} : { at }),
  };
}

/** Asks how the rules in force would decide. */
export function useWhatIf(): WhatIf {
  const text = useText();
  const action = useAction();
  const [imagined, setImagined] = useState(blank);
  const [answer, setAnswer] = useState<WhatIf['answer']>();
  const run = () =>
    void action.run(
      'ask',
      () => invoke('rules.simulate', questionOf(text, imagined)),
      (found) => setAnswer({ found, to: imagined }),
    );
  return {
    imagined,
    change: (changes) => {
      setImagined((before) => ({ ...before, ...changes }));
      setAnswer(undefined);
    },
    missing: missingIn(text, imagined),
    isRunning: action.running !== undefined,
    error: action.error,
    answer,
    run,
  };
}
