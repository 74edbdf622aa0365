import { Button, Form, LoadingButton, ModalBody, ModalFooter, Stack } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { ErrorPanel } from '../error-panel';
import type { FailedCall } from '../data/settled';
import { useText } from '../text/text-provider';

export interface ModalFormProps {
  readonly submitLabel: string;
  readonly isRunning: boolean;
  readonly isDisabled?: boolean;
  readonly error?: FailedCall | undefined;
  /** Faults that a field shows already. */
  readonly shownPaths?: readonly string[];
  /**
   * Given: another face, or an error, starts the body at its top, where an answer or what is wrong stands. The fields are
   * drawn anew then and must take their values from the draft.
   */
  readonly face?: string;
  /** A button between cancelling and submitting. */
  readonly extra?: ReactNode;
  readonly submit: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** The form below the title of a dialog. It stays open, with everything that was entered, until the app said yes. */
export function ModalForm(props: ModalFormProps) {
  const text = useText();
  const { submitLabel, isRunning, isDisabled = false, error, shownPaths = [], face, submit, close } = props;
  return (
    <Form onSubmit={submit}>
      <ModalBody key={face !== undefined && error !== undefined ? 'wrong' : face}>
        <Stack space="space.200">
          {error !== undefined && <ErrorPanel error={error} shownPaths={shownPaths} />}
          {props.children}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {text('shared.action.cancel')}
        </Button>
        {props.extra}
        <LoadingButton type="submit" appearance="primary" isLoading={isRunning} isDisabled={isDisabled}>
          {submitLabel}
        </LoadingButton>
      </ModalFooter>
    </Form>
  );
}
