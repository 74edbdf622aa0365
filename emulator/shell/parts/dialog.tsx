import * as React from 'react';
import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';

interface Props {
  readonly title: string;
  /** A width of Atlaskit's dialog; default `large`. */
  readonly width?: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A titled dialog that can be closed. */
export const Dialog = ({ title, width = 'large', onClose, children }: Props): React.JSX.Element => (
  <ModalTransition>
    <Modal width={width} onClose={() => onClose()}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>{children}</ModalBody>
    </Modal>
  </ModalTransition>
);
