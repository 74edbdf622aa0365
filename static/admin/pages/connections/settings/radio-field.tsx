import { Box, RadioGroup, Stack, Text } from '@forge/react';
import React from 'react';
import { enteredText } from '../../../../shared/forms/entered';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A choice that shows all its values. Ids are prefixed on their way to the page, so the group is named by its box. */
export function RadioField({ name, label, options, value, change }: Props) {
  return (
    <Box role="group" aria-label={label}>
      <Stack space="space.050">
        <Text size="small" weight="semibold" color="color.text.subtle">
          {label}
        </Text>
        <RadioGroup
          name={name}
          options={options.map((option) => ({ ...option, name }))}
          value={value}
          onChange={(event) => change(enteredText(event))}
        />
      </Stack>
    </Box>
  );
}
