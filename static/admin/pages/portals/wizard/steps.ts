import type { TextKey } from '../../../../shared/text/keys';

/** The questions of the wizard, in order. */
export const steps = ['project', 'requestTypes', 'fields', 'approver', 'statuses', 'review'] as const;
export type Step = (typeof steps)[number];

export const stepTitle = (step: Step): TextKey => `portals.step.${step}`;

/** The step where a fault can be put right, by its path in the mapping. */
export function stepOf(path: string): Step {
  const [head] = path.split('.');
  if (head === 'requestTypes') return 'requestTypes';
  if (head === 'fields') return 'fields';
  if (head === 'approverField') return 'approver';
  return head === 'statuses' || head === 'returnInvalidApprovals' ? 'statuses' : 'project';
}
