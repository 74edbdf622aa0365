import { Box, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import { FieldChoice } from './field-choice';
import type { StepProps } from './step-props';

export const column = xcss({ maxWidth: '560px' });
const purposes = ['application', 'accessLevel', 'duration', 'justification', 'beneficiary'] as const;

/** Which fields of the form carry the request. */
export function FieldsStep(props: StepProps) {
  const text = useText();
  return (
    <Box xcss={column}>
      <Stack space="space.200">
        <Text>{text('portals.fields.lead')}</Text>
        {purposes.map((purpose) => (
          <FieldChoice key={purpose} {...props} purpose={purpose} />
        ))}
      </Stack>
    </Box>
  );
}
