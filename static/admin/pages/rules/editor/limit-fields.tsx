import { Checkbox, Inline, Stack, Tag, TagGroup, Text } from '@forge/react';
import React from 'react';
import { TextField } from '../../../../shared/forms/text-field';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { ChooseOne } from '../choose-one';
import { capUnits } from './cap';
import type { FieldsProps } from './fields-props';

/** How long at most, and what else comes with an approval. */
export function LimitFields(props: FieldsProps) {
  const text = useText();
  const { draft, change } = props;
  return (
    <Section title={text('rules.form.limits')}>
      <CapField {...props} />
      <Checkbox
        name="rule-justification"
        label={text('rules.form.justification')}
        isChecked={draft.justificationRequired}
        onChange={() => change({ justificationRequired: !draft.justificationRequired })}
      />
      {draft.extraEntitlements.length > 0 && <ExtraEntitlements {...props} />}
    </Section>
  );
}

function CapField({ draft: { cap }, change, faultAt }: FieldsProps) {
  const text = useText();
  const options = capUnits.map((unit) => ({ id: unit, name: text(`rules.form.${unit}`) }));
  return (
    <Inline space="space.200" alignBlock="start">
      <TextField
        id="rule-cap"
        label={text('rules.form.cap')}
        hint={text('rules.form.capHint')}
        fault={faultAt('durationCap')}
        initial={cap.amount}
        change={(amount) => change({ cap: { ...cap, amount } })}
      />
      <ChooseOne
        id="rule-cap-unit"
        label={text('rules.form.unit')}
        options={options}
        chosen={cap.unit}
        change={(unit) => change({ cap: { ...cap, unit } })}
      />
    </Inline>
  );
}

/** They are bound elsewhere; here they are kept or given up. */
function ExtraEntitlements({ draft: { extraEntitlements }, change, faultAt }: FieldsProps) {
  const text = useText();
  const fault = faultAt('extraEntitlements');
  const remove = (index: number) => change({ extraEntitlements: extraEntitlements.toSpliced(index, 1) });
  return (
    <Stack space="space.050">
      <Text weight="bold" size="small" color="color.text.subtle">
        {text('rules.form.extra')}
      </Text>
      <TagGroup>
        {extraEntitlements.map(({ displayName }, index) => (
          <Tag
            key={`${displayName} ${index}`}
            text={displayName}
            removeButtonLabel={text('rules.form.removeExtra', { name: displayName })}
            onAfterRemoveAction={() => remove(index)}
          />
        ))}
      </TagGroup>
      <Text size="small" color={fault === undefined ? 'color.text.subtle' : 'color.text.danger'}>
        {fault ?? text('rules.form.extraNote')}
      </Text>
    </Stack>
  );
}
