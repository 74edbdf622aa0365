import {
  Button,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
} from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { useText } from '../text/text-provider';
import type { FailedCall } from '../data/settled';
import { FaultScope } from './fault-scope';

interface Props {
  readonly isOpen: boolean;
  /** A question: "Delete rule X?" */
  readonly title: string;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  /** Names the deed: "Delete rule", never "OK". */
  readonly confirmLabel: string;
  readonly appearance?: 'danger' | 'warning' | 'primary';
  readonly isRunning: boolean;
  readonly isDisabled?: boolean;
  readonly error?: FailedCall | undefined;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** Asks before something is done that cannot simply be undone. Stays open, with the reason, when it fails. */
export function ConfirmModal(props: Props) {
  const text = useText();
  const { isOpen, title, children, confirmLabel, appearance = 'danger', isRunning, error, close } = props;
  return (
    <ModalTransition>
      {isOpen && (
        <Modal onClose={close} width="small">
          <ModalHeader>
            <ModalTitle {...(appearance === 'primary' ? {} : { appearance })}>{title}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <Stack space="space.200">
              <FaultScope error={error} isBrief>
                {children}
              </FaultScope>
            </Stack>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={close}>
              {text('shared.action.cancel')}
            </Button>
            <LoadingButton
              appearance={appearance}
              isLoading={isRunning}
              isDisabled={props.isDisabled ?? false}
              onClick={props.confirm}
            >
              {confirmLabel}
            </LoadingButton>
          </ModalFooter>
        </Modal>
      )}
    </ModalTransition>
  );
}
