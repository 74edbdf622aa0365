import React from 'react';
import type {
  FieldChoiceView,
  FieldPurposeView,
  PortalInspectionView,
} from '#contract/portals/portal-inspection';
import type { Text } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { Choice } from './choice';
import type { Draft } from './draft';
import { requiredFields } from './draft';
import type { StepProps } from './step-props';

/** Says of a field whether requesters see it: names alone do not tell. */
function labelOf(text: Text, { id, name, onForms }: FieldChoiceView, draft: Draft): string {
  const used = onForms.filter((form) => draft.intents[form] !== undefined).length;
  const number = /^customfield_(\d+)$/.exec(id)?.[1];
  const called = number === undefined ? name : `${name} (${number})`;
  if (used === 0) return text('portals.fields.offForms', { name: called });
  return used === Object.keys(draft.intents).length
    ? called
    : text.count('portals.fields.onSome', used, { name: called });
}

const isRequired = (purpose: FieldPurposeView) => requiredFields.some((each) => each === purpose);

interface Props extends Pick<StepProps, 'draft' | 'change' | 'lacks'> {
  readonly inspection: PortalInspectionView;
  readonly purpose: FieldPurposeView;
}

/** Which field carries a fact. Only fields that can carry it are offered. */
export function FieldChoice({ inspection, draft, change, lacks, purpose }: Props) {
  const text = useText();
  const options = inspection.fields[purpose].map((field) => ({
    value: field.id,
    label: purpose === 'approver' ? field.name : labelOf(text, field, draft),
  }));
  const choose = (id: string | undefined) => {
    const { [purpose]: _before, ...others } = draft.fields;
    change({ fields: id === undefined ? others : { ...others, [purpose]: id } });
  };
  return (
    <Choice
      id={`portal-field-${purpose}`}
      label={text(`portals.purpose.${purpose}`)}
      hint={text(`portals.purposeHint.${purpose}`)}
      options={options}
      value={draft.fields[purpose]}
      isRequired={isRequired(purpose)}
      fault={lacks.includes(purpose) ? text('portals.fields.lacking') : undefined}
      choose={choose}
    />
  );
}
