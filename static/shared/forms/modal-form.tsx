import { Form, ModalBody, Stack } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import type { FailedCall } from '../data/settled';
import { DialogFooter } from './dialog-footer';
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
      <DialogFooter
        label={submitLabel}
        isRunning={isRunning}
        isDisabled={isDisabled}
        extra={props.extra}
        close={close}
      />
    </Form>
  );
}
