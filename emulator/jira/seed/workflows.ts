import type {
  ApprovalStep,
  Status,
  StatusCategoryKey,
  Transition,
  TransitionCondition,
  Workflow,
} from '../model/workflow';
import { fieldOf, statusOf } from '../state/lookups';
import type { SiteState } from '../state/site-state';

export interface StatusDraft {
  readonly name: string;
  readonly category: StatusCategoryKey;
  readonly description?: string;
}

export function createStatus(state: SiteState, draft: StatusDraft): Status {
  if ([...state.statuses.values()].some((status) => status.name === draft.name))
    throw new Error(`Jira site: status ${draft.name} exists already`);
  const status: Status = { id: state.sequences.next('status'), description: '', ...draft };
  state.statuses.set(status.id, status);
  return status;
}

interface TransitionDraft {
  readonly name: string;
  /** Status ids, or `any` for a global transition. */
  readonly from: 'any' | readonly string[];
  readonly to: string;
  readonly condition?: TransitionCondition;
  readonly screenFieldIds?: readonly string[];
  readonly requiredFieldIds?: readonly string[];
  readonly forCustomers?: boolean;
}

interface ApprovalStepDraft {
  readonly statusId: string;
  readonly name?: string;
  readonly approverFieldId: string;
  /** Default 1. */
  readonly required?: 'all' | number;
  /** Names of transitions of this workflow. */
  readonly onApprove: string;
  readonly onDecline: string;
  /** Default true. */
  readonly blocksTransitions?: boolean;
  readonly exclude?: ApprovalStep['exclude'];
}

export interface WorkflowDraft {
  readonly name: string;
  readonly initialStatusId: string;
  readonly transitions: readonly TransitionDraft[];
  readonly approvals?: readonly ApprovalStepDraft[];
}

/** Transition ids are 11, 21, 31 … in the order given, as Jira numbers them. */
export function createWorkflow(state: SiteState, draft: WorkflowDraft): Workflow {
  const transitions = draft.transitions.map(toTransition);
  const named = transitions.flatMap((each) => [each.to, ...(each.from === 'any' ? [] : each.from)]);
  const statusIds = [...new Set([draft.initialStatusId, ...named])];
  for (const id of statusIds) statusOf(state, id);
  const workflow: Workflow = {
    id: state.sequences.next('workflow'),
    name: draft.name,
    statusIds,
    initialStatusId: draft.initialStatusId,
    transitions,
    approvals: new Map(),
  };
  for (const step of draft.approvals ?? [])
    workflow.approvals.set(step.statusId, toStep(state, workflow, step));
  state.workflows.set(workflow.id, workflow);
  return workflow;
}

const toTransition = (draft: TransitionDraft, at: number): Transition => ({
  id: String(at * 10 + 11),
  name: draft.name,
  from: draft.from,
  to: draft.to,
  ...(draft.condition === undefined ? {} : { condition: draft.condition }),
  screenFieldIds: [...new Set([...(draft.screenFieldIds ?? []), ...(draft.requiredFieldIds ?? [])])],
  requiredFieldIds: draft.requiredFieldIds ?? [],
  forCustomers: draft.forCustomers ?? false,
});

function toStep(state: SiteState, workflow: Workflow, draft: ApprovalStepDraft): ApprovalStep {
  const transitionId = (name: string): string => {
    const found = workflow.transitions.find((each) => each.name === name && leaves(each, draft.statusId));
    if (found === undefined)
      throw new Error(`Jira site: no transition ${name} leaves status ${draft.statusId}`);
    return found.id;
  };
  return {
    name: draft.name ?? 'Waiting for approval',
    approverFieldId: fieldOf(state, draft.approverFieldId).id,
    required: draft.required ?? 1,
    onApprove: transitionId(draft.onApprove),
    onDecline: transitionId(draft.onDecline),
    blocksTransitions: draft.blocksTransitions ?? true,
    exclude: draft.exclude ?? [],
  };
}

export const leaves = (transition: Transition, statusId: string): boolean =>
  transition.from === 'any' || transition.from.includes(statusId);
