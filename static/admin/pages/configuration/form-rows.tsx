import { HelperMessage, Inline, Label, LoadingButton, Stack, Toggle } from '@forge/react';
import React from 'react';
import { useText } from '../../../shared/text/text-provider';

interface SwitchProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}

/** A setting that is on or off, with what it means below it. */
export function SwitchRow({ id, label, hint, isOn, change }: SwitchProps) {
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center">
        <Toggle id={id} isChecked={isOn} onChange={() => change(!isOn)} />
        <Label labelFor={id}>{label}</Label>
      </Inline>
      <HelperMessage>{hint}</HelperMessage>
    </Stack>
  );
}

/** The end of a section's form. */
export function SaveRow({ isSaving }: { readonly isSaving: boolean }) {
  const text = useText();
  return (
    <Inline>
      <LoadingButton type="submit" appearance="primary" isLoading={isSaving}>
        {text('shared.action.save')}
      </LoadingButton>
    </Inline>
  );
}
