import { say } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import type { SiteBuilder } from '#ports/site-builder';
import type { FieldType } from '#ports/site-builder';
import type { FieldFacts } from '#ports/site-inspector';
import type { OptionPurpose } from '../option-difference';
import type { Purpose } from '../purposes';
import type { SetUpFacts } from './set-up-facts';
import { newRequestTypes } from './set-up-names';
import { newFieldOf, offScreen, plannedOptions } from './set-up-plan';
import type { PlannedStep } from './set-up-plan';
import { applyDifference } from '../sync-options';

/** A step that cannot be done because one before it was not. */
export class StepBlocked extends Error {
  override readonly name = 'StepBlocked';

  constructor(readonly why: Sentence) {
    super(why.sentence);
  }
}

const kinds: Readonly<Record<FieldType, FieldFacts['kind']>> = {
  'single-select': 'single-select',
  text: 'text',
  paragraph: 'text',
  user: 'user',
  users: 'users',
};

async function createField(builder: SiteBuilder, facts: SetUpFacts, purpose: Purpose): Promise<SetUpFacts> {
  const draft = newFieldOf(facts, purpose);
  const { id } = await builder.createField(draft);
  const field = { id, name: draft.name, kind: kinds[draft.type], custom: true };
  return {
    ...facts,
    fields: [...facts.fields, field],
    found: new Map([...facts.found, [purpose, field]]),
  };
}

async function fillOptions(
  builder: SiteBuilder,
  facts: SetUpFacts,
  purpose: OptionPurpose,
): Promise<SetUpFacts> {
  const field = facts.found.get(purpose);
  if (field === undefined) throw new StepBlocked(say('findings.setUp.noField'));
  const { ownContext, ...difference } = plannedOptions(facts, purpose);
  const { project } = facts;
  const { contextId } = ownContext
    ? await builder.createContext(field.id, project.id, `Gatehouse: ${project.key}`)
    : (facts.options.get(purpose) ?? { contextId: '' });
  await applyDifference(builder, { fieldId: field.id, contextId }, difference, false);
  const source = { contextId, own: true, options: [] };
  return { ...facts, options: new Map([...facts.options, [purpose, source]]) };
}

/** Screen by screen; a screen that has the field already is left alone. */
async function placeFields(builder: SiteBuilder, facts: SetUpFacts): Promise<SetUpFacts> {
  const ids = offScreen(facts).map((purpose) => facts.found.get(purpose)?.id);
  const known = ids.filter((id) => id !== undefined);
  const screens = [];
  for (const screen of facts.screens) {
    const lacking = known.filter((id) => !screen.fieldIds.includes(id));
    for (const id of lacking) await builder.addToScreen(screen.id, screen.tabId, id);
    screens.push({ ...screen, fieldIds: [...screen.fieldIds, ...lacking] });
  }
  if (known.length < ids.length) throw new StepBlocked(say('findings.setUp.noFields'));
  return { ...facts, screens };
}

async function createRequestType(
  builder: SiteBuilder,
  facts: SetUpFacts,
  intent: keyof typeof newRequestTypes,
): Promise<SetUpFacts> {
  const { workflow, project } = facts;
  if (workflow === undefined) throw new StepBlocked(say('findings.setUp.noIssueType'));
  const { name, description } = newRequestTypes[intent];
  const { issueTypeId } = workflow;
  const { id } = await builder.createRequestType(project.serviceDeskId, { name, description, issueTypeId });
  const created = { id, name, issueTypeId, hidden: true, fields: [] };
  return { ...facts, requestTypes: [...facts.requestTypes, created] };
}

/**
 * Does one planned step; returns what is known afterwards. Only steps that are to do can be done.
 * @throws StepBlocked when a step before it is missing; whatever the site throws.
 */
export async function performStep(
  builder: SiteBuilder,
  facts: SetUpFacts,
  { subject }: PlannedStep,
): Promise<SetUpFacts> {
  switch (subject.kind) {
    case 'field':
      return createField(builder, facts, subject.purpose);
    case 'options':
      return fillOptions(builder, facts, subject.purpose);
    case 'screens':
      return placeFields(builder, facts);
    case 'request-type':
      return createRequestType(builder, facts, subject.intent);
    default:
      return facts;
  }
}
