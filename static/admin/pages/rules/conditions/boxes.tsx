import { Checkbox, Inline, Stack, Text } from '@forge/react';
import React from 'react';

interface Props<Value extends string> {
  /** Its boxes are called `<name>-<value>`. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly fault?: string | undefined;
  readonly options: readonly Value[];
  readonly optionText: (option: Value) => string;
  readonly chosen: readonly Value[];
  readonly change: (chosen: Value[]) => void;
}

/** Ticks any of a few values. */
export function Boxes<Value extends string>(props: Props<Value>) {
  const { name, label, hint, fault, options, optionText, chosen, change } = props;
  const flip = (value: Value) => change(options.filter((one) => (one === value) !== chosen.includes(one)));
  return (
    <Stack space="space.050">
      <Text weight="bold" size="small" color="color.text.subtle">
        {label}
      </Text>
      <Inline space="space.200" shouldWrap>
        {options.map((option) => (
          <Checkbox
            key={option}
            name={`${name}-${option}`}
            label={optionText(option)}
            isChecked={chosen.includes(option)}
            onChange={() => flip(option)}
          />
        ))}
      </Inline>
      <Text size="small" color={fault === undefined ? 'color.text.subtle' : 'color.text.danger'}>
        {fault ?? hint}
      </Text>
    </Stack>
  );
}
