import { Button, ModalTransition } from '@forge/react';
import React from 'react';
import { ViewModal } from '../../../../shared/data/view-modal';
import { useText } from '../../../../shared/text/text-provider';
import { Findings } from '../wizard/findings';
import type { DialogProps } from './dialog-props';
import { projectTitle } from './portal-table';

/** Everything Jira and the catalog say about a mapping. */
export function FindingsModal({ review, close, edit }: DialogProps) {
  const text = useText();
  const toEdit = (
    <Button appearance="primary" onClick={edit}>
      {text('portals.findings.edit')}
    </Button>
  );
  return (
    <ModalTransition>
      <ViewModal
        title={text('portals.findings.title', { name: projectTitle(text, review) })}
        width="medium"
        actions={toEdit}
        close={close}
      >
        <Findings faults={review.faults} warnings={review.warnings} />
      </ViewModal>
    </ModalTransition>
  );
}
