import { useState } from 'react';
import type { DraftedRule } from '#contract/rules/rule-input';
import type { RuleView } from '#contract/rules/rule-view';
import type { FaultView, Reply } from '#contract/kit/reply';
import { faultAt as faultIn } from '../../../../shared/data/faults';
import { useSettled } from '../../../../shared/data/settled';
import type { FailedCall, Settle } from '../../../../shared/data/settled';
import type { Text } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import type { RuleDraft } from './draft';
import { faultsOf, stillRefused, stillWrong } from './draft-faults';
import { ruleOf } from './draft-rule';

/** What the form was opened with. */
export interface Opened {
  readonly draft: RuleDraft;
  /** The rule as it was then; absent: a new one. */
  readonly before: RuleView | undefined;
  /** Where a new rule goes, from 0; absent: last. */
  readonly position?: number | undefined;
}

/** What somebody else made of the rule meanwhile. */
export type Theirs = RuleView | 'deleted';

export interface Editing {
  readonly draft: RuleDraft;
  readonly change: (changes: Partial<RuleDraft>) => void;
  readonly rule: DraftedRule;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly error: FailedCall | undefined;
  /** The form found it, nobody was asked: every fault is shown beside its field. */
  readonly isLocal: boolean;
  readonly faultAt: (path: string) => string | undefined;
  readonly theirs: Theirs | undefined;
  /** Whether the form can be read; what is wrong is shown beside the fields. */
  readonly check: () => boolean;
  readonly save: () => void;
  /** Saves over what somebody else saved, or anew what somebody else deleted. */
  readonly saveMine: () => void;
}

const localFailure = (message: string, faults: readonly FaultView[]): FailedCall => ({
  code: 'invalid-input',
  message,
  faults,
});

/** What the form found at the last save goes before what the app said; of both, what still holds. */
function troubleOf(
  text: Text,
  found: readonly FaultView[],
  refusal: FailedCall | undefined,
  draft: RuleDraft,
): Pick<Editing, 'isLocal' | 'error'> {
  if (found.length === 0) return { isLocal: false, error: stillRefused(refusal, draft) };
  const faults = stillWrong(text, found, draft);
  const isLocal = faults.length > 0;
  return { isLocal, error: isLocal ? localFailure(text('rules.form.fault.some'), faults) : undefined };
}

async function presentRule(settle: Settle, id: string): Promise<Theirs | undefined> {
  const reply = await settle(() => invoke('rules.list'));
  return reply.ok ? (reply.data.rules.find((rule) => rule.id === id) ?? 'deleted') : undefined;
}

/** The state of the form: nothing that was typed is lost, whatever the answer to a save is. */
export function useEditor(opened: Opened, saved: (draft: RuleDraft) => void): Editing {
  const text = useText();
  const settle = useSettled();
  const action = useAction();
  const [draft, setDraft] = useState(opened.draft);
  const [found, setFound] = useState<readonly FaultView[]>([]);
  const [theirs, setTheirs] = useState<Theirs>();
  const { isLocal, error } = troubleOf(text, found, action.error, draft);

  const check = (): boolean => {
    const wrong = faultsOf(text, draft);
    setFound(wrong);
    return wrong.length === 0;
  };
  const send = async (rule: DraftedRule, fingerprint: string | undefined): Promise<Reply<unknown>> => {
    const reply = await invoke('rules.save', {
      rule,
      ...(opened.position === undefined ? {} : { position: opened.position }),
      ...(fingerprint === undefined ? {} : { fingerprint }),
    });
    if (!reply.ok && reply.error.code === 'conflict' && rule.id !== undefined)
      setTheirs(await presentRule(settle, rule.id));
    return reply;
  };
  const save = (over: Theirs | undefined) => {
    if (!check()) return;
    const { id: _id, ...fresh } = ruleOf(draft, opened.before);
    const rule = over === 'deleted' ? fresh : ruleOf(draft, opened.before);
    const base = over === 'deleted' ? undefined : (over ?? opened.before)?.fingerprint;
    void action.run(
      'save',
      () => send(rule, base),
      () => saved(draft),
    );
  };
  return {
    draft,
    change: (changes) => setDraft((before) => ({ ...before, ...changes })),
    rule: ruleOf(draft, opened.before),
    isDirty: JSON.stringify(draft) !== JSON.stringify(opened.draft),
    isSaving: action.running !== undefined,
    error,
    isLocal,
    faultAt: (path) => faultIn(error, path),
    theirs: action.error?.code === 'conflict' ? theirs : undefined,
    check,
    save: () => save(undefined),
    saveMine: () => save(theirs),
  };
}
