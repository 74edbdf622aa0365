import { Box, Checkbox, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { StatusMeaningView } from '#contract/portals/portal-inspection';
import { useText } from '../../../../shared/text/text-provider';
import { Choice } from './choice';
import { requiredStatuses, statusChoices } from './draft';
import { column } from './fields-step';
import type { StepProps } from './step-props';

const meanings = ['approved', 'denied', 'declined', 'revoked', 'provisioned', 'needsAttention'] as const;
const isRequired = (meaning: StatusMeaningView) => requiredStatuses.some((each) => each === meaning);

/** What the statuses of the workflow mean to Gatehouse. */
export function StatusesStep({ inspection, draft, change, lacks }: StepProps) {
  const text = useText();
  const statuses = statusChoices(inspection, draft);
  const options = statuses.map(({ id, name, category }) => ({
    value: id,
    label: `${name} – ${text(`portals.category.${category}`)}`,
  }));
  const choose = (meaning: StatusMeaningView, id: string | undefined) => {
    const { [meaning]: _before, ...others } = draft.statuses;
    change({ statuses: id === undefined ? others : { ...others, [meaning]: id } });
  };
  return (
    <Box xcss={column}>
      <Stack space="space.200">
        <Text>{text('portals.statuses.lead')}</Text>
        {statuses.length === 0 && (
          <SectionMessage appearance="warning">
            <Text>{text('portals.statuses.noneShared')}</Text>
          </SectionMessage>
        )}
        {meanings.map((meaning) => (
          <Choice
            key={meaning}
            id={`portal-status-${meaning}`}
            label={text(`portals.meaning.${meaning}`)}
            hint={text(`portals.meaningHint.${meaning}`)}
            options={options}
            value={draft.statuses[meaning]}
            isRequired={isRequired(meaning)}
            fault={lacks.includes(meaning) ? text('portals.statuses.lacking') : undefined}
            choose={(id) => choose(meaning, id)}
          />
        ))}
        <Checkbox
          label={text('portals.statuses.return')}
          isChecked={draft.returnInvalidApprovals}
          onChange={() => change({ returnInvalidApprovals: !draft.returnInvalidApprovals })}
        />
      </Stack>
    </Box>
  );
}
