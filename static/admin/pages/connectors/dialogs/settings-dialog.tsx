import {
  Button,
  Form,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Stack,
} from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { ErrorPanel } from '../../../../shared/error-panel';
import type { Failure } from '../../../../shared/settled';
import { useText } from '../../../../shared/text/text-provider';

interface Props {
  readonly submitLabel: string;
  readonly isRunning: boolean;
  readonly error: Failure | undefined;
  /** Faults that a field shows already. */
  readonly shownPaths: readonly string[];
  /** An answer stands above the fields. */
  readonly isAnswered: boolean;
  /** A button between cancelling and submitting. */
  readonly extra?: ReactNode;
  readonly submit: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** The form in a dialog about a connection. It keeps what was entered until the app said yes. */
export function SettingsDialogForm(props: Props) {
  const text = useText();
  const { submitLabel, isRunning, error, shownPaths, extra, submit, close, children } = props;
  const answer = props.isAnswered ? 'answered' : 'entering';
  return (
    <Form onSubmit={submit}>
      {/* Another body starts at its top, where the answer or what is wrong stands. Fields keep what the draft holds. */}
      <ModalBody key={error === undefined ? answer : 'wrong'}>
        <Stack space="space.200">
          {error !== undefined && <ErrorPanel error={error} shownPaths={shownPaths} />}
          {children}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {text('shared.action.cancel')}
        </Button>
        {extra}
        <LoadingButton type="submit" appearance="primary" isLoading={isRunning}>
          {submitLabel}
        </LoadingButton>
      </ModalFooter>
    </Form>
  );
}

interface FrameProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A dialog about a connection: its title and what is in it. */
export function ConnectionDialog({ title, close, children }: FrameProps) {
  return (
    <Modal onClose={close} width="large">
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      {children}
    </Modal>
  );
}
