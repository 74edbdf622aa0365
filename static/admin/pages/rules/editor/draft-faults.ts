import type { FaultView } from '#contract/kit/reply';
import type { Text } from '../../../../shared/text/text';
import type { FailedCall } from '../../../../shared/data/settled';
import { conditionFaults, isUnasked } from '../conditions/index';
import { capMinutes } from './cap';
import type { RuleDraft, StageDraft } from './draft';
import { countIn } from './draft-rule';

const MOST_APPROVALS = 50;

function stageFaults(text: Text, stage: StageDraft, index: number): readonly FaultView[] {
  const under = `outcome.stages.${index}`;
  const isEmpty = stage.people.length === 0 && stage.groups.length === 0 && !stage.owner;
  const count = countIn(stage.count);
  const isCount = stage.need !== 'some' || (count >= 1 && count <= MOST_APPROVALS);
  return [
    ...(stage.name.trim() === '' ? [{ path: `${under}.name`, message: text('rules.form.fault.name') }] : []),
    ...(isEmpty ? [{ path: `${under}.approvers`, message: text('rules.form.fault.approvers') }] : []),
    ...(isCount ? [] : [{ path: `${under}.need`, message: text('rules.form.fault.count') }]),
  ];
}

function outcomeFaults(text: Text, draft: RuleDraft): readonly FaultView[] {
  if (draft.outcome === 'approval')
    return draft.stages.flatMap((stage, index) => stageFaults(text, stage, index));
  return draft.reason.trim() === ''
    ? [{ path: 'outcome.reason', message: text('rules.form.fault.reason') }]
    : [];
}

/** What is wrong with a form before anybody else is asked, in the reader's language; paths as in the rule. */
export function faultsOf(text: Text, draft: RuleDraft): readonly FaultView[] {
  return [
    ...(draft.name.trim() === '' ? [{ path: 'name', message: text('rules.form.fault.name') }] : []),
    ...conditionFaults(text, draft.when),
    ...outcomeFaults(text, draft),
    ...(draft.outcome !== 'refuse' && capMinutes(draft.cap) === undefined
      ? [{ path: 'durationCap', message: text('rules.form.fault.cap') }]
      : []),
  ];
}

/** Of what was found wrong in a form, what still is: a field that was put right is not told off until the next save. */
export function stillWrong(text: Text, found: readonly FaultView[], draft: RuleDraft): readonly FaultView[] {
  if (found.length === 0) return found;
  const now = new Set(faultsOf(text, draft).map(({ path }) => path));
  return found.filter(({ path }) => now.has(path));
}

/** A refusal without its faults in conditions that the form asks no more; undefined: that was all it had to say. */
export function stillRefused(error: FailedCall | undefined, draft: RuleDraft): FailedCall | undefined {
  if (error?.faults === undefined || error.faults.length === 0) return error;
  const faults = error.faults.filter(({ path }) => !isUnasked(path, draft.when));
  return faults.length === 0 ? undefined : { ...error, faults };
}
