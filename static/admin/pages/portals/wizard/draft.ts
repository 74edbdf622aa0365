import type {
  FieldPurposeView,
  PortalInspectionView,
  StatusMeaningView,
  WorkflowView,
} from '#contract/portals/portal-inspection';
import type { PortalView } from '#contract/portals/portal-view';
import type { IntentView } from '#contract/kit/intent-view';
import type { PortalFields } from '#contract/portals/portal-view';
import type { Step } from './steps';

/** A mapping while it is made. What is not chosen yet is absent. */
export interface Draft {
  readonly id: string;
  readonly projectId: string;
  readonly serviceDeskId: string;
  /** By request type id. */
  readonly intents: Readonly<Record<string, IntentView>>;
  readonly fields: Readonly<Partial<Record<FieldPurposeView, string>>>;
  readonly statuses: Readonly<Partial<Record<StatusMeaningView, string>>>;
  readonly returnInvalidApprovals: boolean;
  /** Of the mapping that is changed; absent for a new one. */
  readonly fingerprint?: string;
}

type Chosen = Pick<Draft, 'fields' | 'statuses'> & {
  readonly requestTypes: readonly { readonly requestTypeId: string; readonly intent: IntentView }[];
};

const chosenIn = ({ approverField, ...mapping }: PortalView): Chosen => ({
  requestTypes: mapping.requestTypes,
  fields: present({ ...mapping.fields, approver: approverField }),
  statuses: present(mapping.statuses),
});

/** What is new since the project was looked at before. */
function news<T extends object>(fresh: T, old: T): Partial<T> {
  const found = Object.entries(fresh).filter(([key]) => !Object.hasOwn(old, key));
  return Object.fromEntries(found) as Partial<T>;
}

/**
 * What is mapped, else what the names in the project suggest. When the same project is looked at again, what a person
 * chose stays, and only what came since is suggested.
 */
export function draftFrom(
  inspection: PortalInspectionView,
  before?: { readonly draft: Draft; readonly inspection: PortalInspectionView },
): Draft {
  const fresh = freshDraft(inspection);
  if (before?.draft.projectId !== fresh.projectId) return fresh;
  const { draft } = before;
  const old = freshDraft(before.inspection);
  return {
    ...fresh,
    returnInvalidApprovals: draft.returnInvalidApprovals,
    intents: { ...news(fresh.intents, old.intents), ...draft.intents } as Draft['intents'],
    fields: { ...news(fresh.fields, old.fields), ...draft.fields },
    statuses: { ...news(fresh.statuses, old.statuses), ...draft.statuses },
  };
}

function freshDraft(inspection: PortalInspectionView): Draft {
  const { mapping, proposal, project } = inspection;
  const { requestTypes, fields, statuses } = mapping === null ? proposal : chosenIn(mapping);
  const intents = requestTypes.map(({ requestTypeId, intent }) => [requestTypeId, intent] as const);
  return {
    ...{ fields, statuses, intents: Object.fromEntries(intents) },
    id: mapping?.id ?? inspection.suggestedId,
    projectId: project.id,
    serviceDeskId: project.serviceDeskId,
    returnInvalidApprovals: mapping?.returnInvalidApprovals ?? true,
    ...(mapping === null ? {} : { fingerprint: mapping.fingerprint }),
  };
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** As it is checked and saved. What is required and not chosen is empty, so that the app says where it is missing. */
export function portalFrom(draft: Draft): PortalFields {
  const { id, projectId, serviceDeskId, returnInvalidApprovals } = draft;
  const { application = '', accessLevel = '', approver, ...fields } = draft.fields;
  const { approved = '', denied = '', declined = '', revoked = '', ...statuses } = draft.statuses;
  const requestTypes = Object.entries(draft.intents).map(([requestTypeId, intent]) => ({
    requestTypeId,
    intent,
  }));
  return {
    ...{ id, projectId, serviceDeskId, returnInvalidApprovals, requestTypes },
    fields: { application, accessLevel, ...present(fields) },
    statuses: { approved, denied, declined, revoked, ...present(statuses) },
    ...(approver === undefined ? {} : { approverField: approver }),
  };
}

export const requiredFields = ['application', 'accessLevel'] as const;
export const requiredStatuses = ['approved', 'denied', 'declined', 'revoked'] as const;

/** What a step still needs before the next one makes sense. */
export function lacking(step: Step, { intents, fields, statuses }: Draft): readonly string[] {
  if (step === 'requestTypes') return Object.keys(intents).length === 0 ? ['requestTypes'] : [];
  if (step === 'fields') return requiredFields.filter((purpose) => fields[purpose] === undefined);
  if (step === 'statuses') return requiredStatuses.filter((meaning) => statuses[meaning] === undefined);
  return [];
}

/** Statuses that the workflows of all chosen request types have: only those can be mapped. */
export function statusChoices(
  { requestTypes, workflows }: PortalInspectionView,
  { intents }: Draft,
): WorkflowView['statuses'] {
  const used = requestTypes
    .filter(({ id }) => intents[id] !== undefined)
    .map(({ issueTypeId }) => issueTypeId);
  const [first, ...others] = workflows.filter(({ issueTypeId }) => used.includes(issueTypeId));
  return (first?.statuses ?? []).filter(({ id }) =>
    others.every(({ statuses }) => statuses.some((status) => status.id === id)),
  );
}
