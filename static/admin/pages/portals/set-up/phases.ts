import type { SetUpStepView, SetUpView } from '#contract/portals/portal-set-up';

const order = ['field', 'options', 'screens', 'request-type'] as const;

/** Steps that run together, so that each call is short and progress can be shown. */
export function phasesOf(steps: readonly SetUpStepView[]): readonly (readonly string[])[] {
  const due = steps.filter(({ state }) => state === 'to-do' || state === 'failed');
  return order
    .map((kind) => due.filter(({ subject }) => subject.kind === kind).map(({ id }) => id))
    .filter((ids) => ids.length > 0);
}

const hasResult = ({ state }: SetUpStepView) => state === 'done' || state === 'failed';

/** What is known after one more call: its plan is the newest, results of the calls before it stay. */
export function joined(before: SetUpView, after: SetUpView): SetUpView {
  const results = new Map(before.steps.filter(hasResult).map((step) => [step.id, step] as const));
  const steps = after.steps.map((step) => {
    const earlier = results.get(step.id);
    return hasResult(step) || earlier === undefined ? step : earlier;
  });
  return { ...after, steps };
}
