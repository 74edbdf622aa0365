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
import { ErrorPanel } from './error-panel';
import type { Failure } from './settled';
import { useText } from './text/text-provider';

interface Props {
  readonly title: string;
  readonly submitLabel: string;
  readonly isRunning: boolean;
  readonly isDisabled?: boolean;
  readonly error?: Failure | undefined;
  /** Faults that a field shows already. */
  readonly shownPaths?: readonly string[];
  readonly submit: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog. It stays open, with everything that was entered, until the app said yes. */
export function FormModal(props: Props) {
  const text = useText();
  const { title, submitLabel, isRunning, isDisabled = false, error, shownPaths, submit, close } = props;
  return (
    <Modal onClose={close} width="medium">
      <Form onSubmit={submit}>
        <ModalHeader>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.200">
            {error !== undefined && <ErrorPanel error={error} {...(shownPaths ? { shownPaths } : {})} />}
            {props.children}
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close}>
            {text('shared.action.cancel')}
          </Button>
          <LoadingButton type="submit" appearance="primary" isLoading={isRunning} isDisabled={isDisabled}>
            {submitLabel}
          </LoadingButton>
        </ModalFooter>
      </Form>
    </Modal>
  );
}
