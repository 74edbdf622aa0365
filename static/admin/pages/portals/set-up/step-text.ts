import type { StepSubject } from '#contract/portals/portal-set-up';
import type { Text } from '../../../../shared/text/text';

export interface StepText {
  readonly title: string;
  /** Lines below it: exact names to use. */
  readonly details: readonly string[];
}

type Of<Kind extends StepSubject['kind']> = Extract<StepSubject, { readonly kind: Kind }>;

const listed = (names: readonly string[]) => names.join(', ');

function optionsText(text: Text, { name, add, enable, ownContext }: Of<'options'>): StepText {
  const details = [
    ...(ownContext ? [text('portals.setUp.ownContext')] : []),
    ...(add.length > 0 ? [text('portals.setUp.addOptions', { names: listed(add) })] : []),
    ...(enable.length > 0 ? [text('portals.setUp.enableOptions', { names: listed(enable) })] : []),
  ];
  return { title: text('portals.setUp.options', { name }), details };
}

function statusesText(text: Text, { issueType, statuses }: Of<'statuses'>): StepText {
  const lines = statuses.map(({ meaning, name, category }) =>
    text('portals.setUp.status', {
      name,
      category: text(`portals.category.${category}`),
      meaning: text(`portals.meaning.${meaning}`),
    }),
  );
  return {
    title: text('portals.setUp.statuses', { issueType }),
    details: [...lines, text('portals.setUp.statusesHow')],
  };
}

type Write<Kind extends StepSubject['kind']> = (text: Text, subject: Of<Kind>) => StepText;

const writers: { readonly [Kind in StepSubject['kind']]: Write<Kind> } = {
  field: (text, { purpose, name }) => ({
    title: text('portals.setUp.field', { name }),
    details: [text(`portals.setUp.fieldFor.${purpose}`)],
  }),
  options: optionsText,
  screens: (text, { issueType, fields }) => ({
    title: text('portals.setUp.screens', { issueType }),
    details: [...(fields.length === 0 ? [] : [listed(fields)]), text('portals.setUp.screensShared')],
  }),
  'request-type': (text, { name, intent, issueType }) => ({
    title: text('portals.setUp.requestType', { name }),
    details: [text('portals.setUp.requestTypeOf', { issueType, intent: text(`portals.intent.${intent}`) })],
  }),
  form: (text, { requestType, fields }) => ({
    title: text('portals.setUp.form', { requestType }),
    details: [text('portals.setUp.formHow', { requestType, names: listed(fields) })],
  }),
  'portal-group': (text, { requestTypes }) => ({
    title: text('portals.setUp.portalGroup'),
    details: [text('portals.setUp.portalGroupHow', { names: listed(requestTypes) })],
  }),
  statuses: statusesText,
  'team-managed': (text) => ({
    title: text('portals.setUp.teamManaged'),
    details: [text('portals.setUp.teamManagedHow')],
  }),
};

/** A step in words, with the exact names to use. */
export function stepText(text: Text, subject: StepSubject): StepText {
  const write = writers[subject.kind] as (text: Text, subject: StepSubject) => StepText;
  return write(text, subject);
}
