import { Modal, ModalBody, ModalHeader, ModalTitle, ModalTransition, Stack } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import type { FailedCall } from '../data/settled';
import { DialogFooter } from './dialog-footer';
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
          <DialogFooter
            label={confirmLabel}
            appearance={appearance}
            isRunning={isRunning}
            isDisabled={props.isDisabled ?? false}
            confirm={props.confirm}
            close={close}
          />
        </Modal>
      )}
    </ModalTransition>
  );
}
