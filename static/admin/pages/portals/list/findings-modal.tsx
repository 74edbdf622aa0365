import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@forge/react';
import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import { Findings } from '../wizard/findings';
import type { DialogProps } from './dialog-props';
import { projectTitle } from './portal-table';

/** Everything Jira and the catalog say about a mapping. */
export function FindingsModal({ review, close, edit }: DialogProps) {
  const text = useText();
  return (
    <ModalTransition>
      <Modal onClose={close} width="medium">
        <ModalHeader>
          <ModalTitle>{text('portals.findings.title', { name: projectTitle(text, review) })}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Findings faults={review.faults} warnings={review.warnings} />
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close}>
            {text('shared.action.close')}
          </Button>
          <Button appearance="primary" onClick={edit}>
            {text('portals.findings.edit')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
