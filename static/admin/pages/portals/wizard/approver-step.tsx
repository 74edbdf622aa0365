import { Box, Stack, Text } from '@forge/react';
import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import { FieldChoice } from './field-choice';
import { column } from './fields-step';
import type { StepProps } from './step-props';

/** Which field Gatehouse fills with the people who decide. */
export function ApproverStep(props: StepProps) {
  const text = useText();
  return (
    <Box xcss={column}>
      <Stack space="space.200">
        <Text>{text('portals.approver.lead')}</Text>
        <FieldChoice {...props} purpose="approver" />
      </Stack>
    </Box>
  );
}
