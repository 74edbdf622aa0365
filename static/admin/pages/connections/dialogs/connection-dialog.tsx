import { Modal, ModalHeader, ModalTitle } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A dialog about a connection: its title, and what comes below it once it is loaded. */
export function ConnectionDialog({ title, close, children }: Props) {
  return (
    <Modal onClose={close} width="large">
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      {children}
    </Modal>
  );
}
