import type { PortalMapping } from '#domain/portals/portal';
import type { Intent } from '#domain/kit/codes';
import { intents } from '#domain/kit/codes';
import type { SurveyedRequestType } from '#ports/site-survey';
import { optionDifference } from '../option-difference';
import type { OptionPurpose } from '../option-difference';
import { proposedStatuses } from '../propose-mapping';
import { meanings, purposes } from '../purposes';
import type { Meaning, Purpose } from '../purposes';
import { freeName, requestTypeFor, usesSharedOptions } from './set-up-facts';
import type { SetUpFacts } from './set-up-facts';
import { newFields, newRequestTypes, newStatuses } from './set-up-names';

type Subject =
  | { readonly kind: 'field'; readonly purpose: Purpose; readonly name: string }
  | {
      readonly kind: 'options';
      readonly purpose: OptionPurpose;
      readonly name: string;
      readonly add: readonly string[];
      readonly enable: readonly string[];
      readonly ownContext: boolean;
    }
  | { readonly kind: 'screens'; readonly issueType: string; readonly fields: readonly string[] }
  | {
      readonly kind: 'request-type';
      readonly intent: Intent;
      readonly name: string;
      readonly issueType: string;
    }
  | { readonly kind: 'form'; readonly requestType: string; readonly fields: readonly string[] }
  | { readonly kind: 'portal-group'; readonly requestTypes: readonly string[] }
  | {
      readonly kind: 'statuses';
      readonly issueType: string;
      readonly statuses: readonly {
        readonly meaning: Meaning;
        readonly name: string;
        readonly category: 'to-do' | 'in-progress' | 'done';
      }[];
    }
  | { readonly kind: 'team-managed' };

export interface PlannedStep {
  readonly id: string;
  readonly state: 'present' | 'to-do' | 'manual';
  readonly subject: Subject;
}

const step = (id: string, isThere: boolean, subject: Subject): PlannedStep => ({
  ...{ id, subject },
  state: isThere ? 'present' : 'to-do',
});

const nameOf = (facts: SetUpFacts, purpose: Purpose): string =>
  facts.found.get(purpose)?.name ?? freeName(facts.fields, purpose);

const fieldStep = (facts: SetUpFacts, purpose: Purpose): PlannedStep =>
  step(`field:${purpose}`, facts.found.has(purpose), {
    kind: 'field',
    purpose,
    name: nameOf(facts, purpose),
  });

/** A list of options that other projects share is left alone: the project gets its own. */
export function plannedOptions(facts: SetUpFacts, purpose: OptionPurpose) {
  const source = facts.options.get(purpose);
  const ownContext = source === undefined || (!source.own && !usesSharedOptions(facts, purpose));
  const existing = ownContext ? [] : source.options;
  return { ...optionDifference(facts.applications, purpose, existing), ownContext };
}

function optionsStep(facts: SetUpFacts, purpose: OptionPurpose): PlannedStep {
  const { add, enable, ownContext } = plannedOptions(facts, purpose);
  const isThere = !ownContext && add.length + enable.length === 0;
  const labels = enable.map(({ value }) => value);
  return step(`options:${purpose}`, isThere, {
    ...{ kind: 'options', purpose, name: nameOf(facts, purpose), add, enable: labels, ownContext },
  });
}

/** Fields found or planned that a screen of the issue type lacks. A planned field is on none. */
export function offScreen(facts: SetUpFacts): readonly Purpose[] {
  return purposes.filter((purpose) => {
    const id = facts.found.get(purpose)?.id;
    return facts.screens.some(({ fieldIds }) => id === undefined || !fieldIds.includes(id));
  });
}

function screensStep(facts: SetUpFacts): PlannedStep {
  const fields = offScreen(facts).map((purpose) => nameOf(facts, purpose));
  return step('screens', fields.length === 0, {
    ...{ kind: 'screens', issueType: facts.workflow?.issueTypeName ?? '', fields },
  });
}

function requestTypeStep(
  facts: SetUpFacts,
  intent: Intent,
  type: SurveyedRequestType | undefined,
): PlannedStep {
  return step(`request-type:${intent}`, type !== undefined, {
    kind: 'request-type',
    intent,
    name: type?.name ?? newRequestTypes[intent].name,
    issueType: facts.workflow?.issueTypeName ?? '',
  });
}

const manual = (id: string, subject: Subject): PlannedStep => ({ id, state: 'manual', subject });

/** What the form of a request type lacks. No API changes a form. */
function formSteps(facts: SetUpFacts, intent: Intent, type: SurveyedRequestType | undefined): PlannedStep[] {
  const { form, name } = newRequestTypes[intent];
  const onForm = (purpose: Purpose) => {
    const id = facts.found.get(purpose)?.id;
    return id !== undefined && type?.fields.some((field) => field.id === id) === true;
  };
  const fields = form.filter((purpose) => !onForm(purpose)).map((purpose) => nameOf(facts, purpose));
  if (fields.length === 0) return [];
  return [manual(`form:${intent}`, { kind: 'form', requestType: type?.name ?? name, fields })];
}

function groupSteps(types: readonly (readonly [Intent, SurveyedRequestType | undefined])[]): PlannedStep[] {
  const hidden = types.filter(([, type]) => type === undefined || type.hidden);
  const names = hidden.map(([intent, type]) => type?.name ?? newRequestTypes[intent].name);
  return names.length === 0 ? [] : [manual('portal-group', { kind: 'portal-group', requestTypes: names })];
}

/** Changing a workflow means replacing it whole, with all its rules: too much to do without a person. */
function statusSteps({ workflow }: SetUpFacts): PlannedStep[] {
  if (workflow === undefined) return [];
  const has = proposedStatuses([workflow]);
  const statuses = meanings
    .filter((meaning) => has[meaning] === undefined && meaning !== 'needsAttention')
    .map((meaning) => ({ meaning, ...newStatuses[meaning] }));
  if (statuses.length === 0) return [];
  return [manual('statuses', { kind: 'statuses', issueType: workflow.issueTypeName, statuses })];
}

/** What is to do so that the project can carry access requests: first what we do, then what a person has to do. */
export function planSetUp(facts: SetUpFacts, mapping: PortalMapping | undefined): readonly PlannedStep[] {
  if (facts.project.teamManaged) return [manual('team-managed', { kind: 'team-managed' })];
  const types = intents.map(
    (intent) => [intent, requestTypeFor(facts.requestTypes, intent, mapping)] as const,
  );
  return [
    ...purposes.map((purpose) => fieldStep(facts, purpose)),
    optionsStep(facts, 'application'),
    optionsStep(facts, 'accessLevel'),
    screensStep(facts),
    ...types.map(([intent, type]) => requestTypeStep(facts, intent, type)),
    ...statusSteps(facts),
    ...types.flatMap(([intent, type]) => formSteps(facts, intent, type)),
    ...groupSteps(types),
  ];
}

export const newFieldOf = (facts: SetUpFacts, purpose: Purpose) => ({
  ...newFields[purpose],
  name: freeName(facts.fields, purpose),
});
