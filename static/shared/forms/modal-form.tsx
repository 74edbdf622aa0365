import { Button, Form, LoadingButton, ModalBody, ModalFooter, Stack } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import type { FailedCall } from '../data/settled';
import { useText } from '../text/text-provider';
import { FaultScope } from './fault-scope';

export interface ModalFormProps {
  readonly submitLabel: string;
  readonly isRunning: boolean;
  readonly isDisabled?: boolean;
  readonly error?: FailedCall | undefined;
  /** Faults that are shown by something else than a field with a path. */
  readonly shownPaths?: readonly string[];
  /** Says nothing above the fields when each fault stands beside one. */
  readonly isBrief?: boolean;
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
  const { submitLabel, isRunning, isDisabled = false, error, face, submit, close } = props;
  const { shownPaths = [], isBrief = false } = props;
  return (
    <Form onSubmit={submit}>
      <ModalBody key={face !== undefined && error !== undefined ? 'wrong' : face}>
        <Stack space="space.200">
          <FaultScope error={error} shownPaths={shownPaths} isBrief={isBrief}>
            {props.children}
          </FaultScope>
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
