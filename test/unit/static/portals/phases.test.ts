import type { SetUpStepView, SetUpView } from '#contract/portals/portal-set-up';
import { joined, phasesOf } from '../../../../static/admin/pages/portals/set-up/phases';

const field = (id: string, state: SetUpStepView['state']): SetUpStepView => ({
  ...{ id, state, problem: null },
  subject: { kind: 'field', purpose: 'application', name: 'Application' },
});
const screens: SetUpStepView = {
  ...{ id: 'screens', state: 'to-do', problem: null },
  subject: { kind: 'screens', issueType: 'Request', fields: [] },
};
const view = (steps: readonly SetUpStepView[]): SetUpView => ({
  ...{ project: { id: '1', key: 'A', name: 'A' }, dryRun: false, issueTypes: [], issueTypeId: null },
  steps,
});

test('a run goes kind by kind, and leaves out what is there or was done', () => {
  const steps = [
    screens,
    field('a', 'to-do'),
    field('b', 'present'),
    field('c', 'failed'),
    field('d', 'done'),
  ];
  expect(phasesOf(steps)).toEqual([['a', 'c'], ['screens']]);
  expect(phasesOf([field('b', 'present')])).toEqual([]);
});

test('results of earlier calls stay when a later call plans anew', () => {
  const before = view([field('a', 'done'), field('c', 'failed'), screens]);
  const after = view([field('a', 'present'), field('c', 'to-do'), { ...screens, state: 'done' }]);
  expect(joined(before, after).steps.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'done'],
    ['c', 'failed'],
    ['screens', 'done'],
  ]);
});
