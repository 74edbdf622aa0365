import { Box, HelperMessage, Inline, RadioGroup, RequiredAsterisk, Stack, Text } from '@forge/react';
import React from 'react';
import { enteredText } from './entered';

interface Props<Value extends string> {
  readonly name: string;
  readonly label: string;
  /** What the chosen value means. */
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly change: (chosen: Value) => void;
}

/** A choice that shows all its values. Ids are prefixed on their way to the page, so the group is named by its box. */
export function RadioField<Value extends string>(props: Props<Value>) {
  const { name, label, hint, isRequired = false, options, chosen, change } = props;
  const choose = (entered: string) => {
    const option = options.find(({ value }) => value === entered);
    if (option !== undefined) change(option.value);
  };
  return (
    <Box role="group" aria-label={label}>
      <Stack space="space.050">
        <Inline>
          <Text size="small" weight="semibold" color="color.text.subtle">
            {label}
          </Text>
          {isRequired && <RequiredAsterisk />}
        </Inline>
        <RadioGroup
          name={name}
          options={options.map((option) => ({ ...option, name }))}
          value={chosen}
          onChange={(event) => choose(enteredText(event))}
        />
        {hint !== undefined && <HelperMessage>{hint}</HelperMessage>}
      </Stack>
    </Box>
  );
}
