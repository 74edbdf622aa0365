import { Form, Inline, LoadingButton, Stack } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import type { FailedCall } from '../../../shared/data/settled';
import { FaultScope } from '../../../shared/forms/fault-scope';
import { Section } from '../../../shared/page';
import { useText } from '../../../shared/text/text-provider';

interface Props {
  readonly title: string;
  readonly error: FailedCall | undefined;
  readonly isSaving: boolean;
  readonly submit: () => void;
  readonly children: ReactNode;
}

/** A section of the settings that is saved by itself. */
export function SectionForm({ title, error, isSaving, submit, children }: Props) {
  const text = useText();
  return (
    <Section title={title}>
      <Form onSubmit={submit}>
        <Stack space="space.200">
          <FaultScope error={error}>{children}</FaultScope>
          <Inline>
            <LoadingButton type="submit" appearance="primary" isLoading={isSaving}>
              {text('shared.action.save')}
            </LoadingButton>
          </Inline>
        </Stack>
      </Form>
    </Section>
  );
}
