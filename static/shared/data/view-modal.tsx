import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Stack } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { useText } from '../text/text-provider';

interface Props {
  readonly title: string;
  readonly width?: 'small' | 'medium' | 'large' | 'x-large';
  /** Buttons after Close, the main one last. */
  readonly actions?: ReactNode;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Something to read in a dialog. */
export function ViewModal({ title, width = 'large', actions, close, children }: Props) {
  const text = useText();
  return (
    <Modal onClose={close} width={width}>
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">{children}</Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance={actions ? 'subtle' : 'default'} onClick={close}>
          {text('shared.action.close')}
        </Button>
        {actions}
      </ModalFooter>
    </Modal>
  );
}
