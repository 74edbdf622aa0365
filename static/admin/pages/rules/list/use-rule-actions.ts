import type { RuleView } from '#contract/rules/rule-view';
import { raiseFlag } from '../../../../shared/flags';
import type { FailedCall } from '../../../../shared/data/settled';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { fieldsOf } from '../editor/draft-rule';

export interface RuleActions {
  /** Id of the rule that is being changed; while it is, the others wait. */
  readonly running: string | undefined;
  readonly error: FailedCall | undefined;
  readonly toggle: (rule: RuleView) => void;
  /** @param by -1 up, 1 down */
  readonly move: (rule: RuleView, by: -1 | 1) => void;
}

/** What can be done to a rule in the list at once. */
export function useRuleActions(rules: readonly RuleView[], changed: () => void): RuleActions {
  const text = useText();
  const action = useAction();
  const done = (title: string) => () => {
    raiseFlag('success', title);
    changed();
  };
  const toggle = (rule: RuleView) => {
    const enabled = !rule.enabled;
    const title = text(enabled ? 'rules.switchedOn' : 'rules.switchedOff', { name: rule.name });
    const call = () =>
      invoke('rules.save', { rule: { ...fieldsOf(rule), enabled }, fingerprint: rule.fingerprint });
    void action.run(rule.id, call, done(title));
  };
  const move = (rule: RuleView, by: -1 | 1) => {
    const seen = rules.map(({ id }) => id);
    const to = seen.indexOf(rule.id) + by;
    const ids = seen.filter((id) => id !== rule.id).toSpliced(to, 0, rule.id);
    const title = text('rules.moved', { name: rule.name, position: to + 1 });
    void action.run(rule.id, () => invoke('rules.reorder', { ids, seen }), done(title));
  };
  return { running: action.running, error: action.error, toggle, move };
}
