import { useState } from 'react';
import type { SettingsView } from '#contract/configuration/settings';
import { raiseFlag } from '../../../shared/flags';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import { invoke } from '../../api';

const LEAST = 12;
const MOST = 120;
/** What the field proposes to somebody who has kept everything so far. */
const PROPOSED = 24;

export interface RetentionProps {
  readonly settings: SettingsView;
  readonly saved: () => void;
}

/** Undefined = not a number of months that makes sense. */
function monthsIn(entered: string): number | undefined {
  const months = Number(entered.trim());
  const makesSense = /^\d+$/.test(entered.trim()) && months >= LEAST && months <= MOST;
  return makesSense ? months : undefined;
}

/** Saves at once what keeps as much or more, and asks before records go sooner than until now. */
export function useRetention({ settings, saved }: RetentionProps) {
  const text = useText();
  const action = useAction();
  const before = settings.retention.finishedMonths;
  const [keep, setKeep] = useState(before === null);
  const [months, setMonths] = useState(String(before ?? PROPOSED));
  const [isTried, setTried] = useState(false);
  const [question, setQuestion] = useState<number>();
  const wanted = keep ? null : monthsIn(months);
  const close = () => {
    setQuestion(undefined);
    action.clear();
  };
  const store = (finishedMonths: number | null) =>
    void action.run(
      'save',
      () => invoke('settings.save', { retention: { finishedMonths }, fingerprint: settings.fingerprint }),
      () => {
        close();
        raiseFlag('success', text('settings.retention.saved'));
        saved();
      },
    );
  const submit = () => {
    setTried(true);
    if (wanted === undefined) return;
    if (wanted !== null && (before === null || wanted < before)) setQuestion(wanted);
    else store(wanted);
  };
  const confirm = () => {
    if (question !== undefined) store(question);
  };
  const fault = isTried && wanted === undefined ? text('settings.retention.fault') : undefined;
  return { action, months, keep, setKeep, setMonths, fault, submit, question, confirm, close };
}
