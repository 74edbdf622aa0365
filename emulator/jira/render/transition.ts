import type { Issue } from '../model/issue';
import type { Transition } from '../model/workflow';
import { fieldOf, statusOf, workflowOfIssue } from '../state/lookups';
import type { SiteState } from '../state/site-state';
import { fieldMetaJson } from './field-meta';
import { statusJson } from './status';

/** `fields` only when the caller expanded them. */
export function transitionJson(state: SiteState, issue: Issue, transition: Transition, withFields: boolean) {
  return {
    id: transition.id,
    name: transition.name,
    to: statusJson(state, statusOf(state, transition.to)),
    hasScreen: transition.screenFieldIds.length > 0,
    isGlobal: transition.from === 'any',
    isInitial: false,
    isAvailable: true,
    isConditional: transition.condition !== undefined || isApprovalMove(state, issue, transition),
    isLooped: transition.to === issue.statusId,
    ...(withFields ? { fields: screenJson(state, issue, transition) } : {}),
  };
}

function isApprovalMove(state: SiteState, issue: Issue, { id }: Transition): boolean {
  const steps = [...workflowOfIssue(state, issue).approvals.values()];
  return steps.some((step) => step.blocksTransitions && (step.onApprove === id || step.onDecline === id));
}

function screenJson(state: SiteState, issue: Issue, transition: Transition) {
  return Object.fromEntries(
    transition.screenFieldIds.map((fieldId) => {
      const place = {
        state,
        field: fieldOf(state, fieldId),
        projectId: issue.projectId,
        issueTypeId: issue.issueTypeId,
      };
      return [fieldId, fieldMetaJson(place, transition.requiredFieldIds.includes(fieldId))];
    }),
  );
}
