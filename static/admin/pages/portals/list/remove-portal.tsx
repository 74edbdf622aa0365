import { Text } from '@forge/react';
import React from 'react';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import type { DialogProps } from './dialog-props';
import { projectTitle } from './portal-table';

/** Takes a project out of Gatehouse. Jira keeps everything; live access stays and ends on time. */
export function RemovePortal({ review, close, changed }: DialogProps) {
  const text = useText();
  const action = useAction();
  const name = projectTitle(text, review);
  const remove = () =>
    action.run(
      'remove',
      () => invoke('portals.delete', { id: review.portal.id }),
      () => {
        raiseFlag('success', text('portals.remove.done', { name }));
        changed();
      },
    );
  return (
    <ConfirmModal
      isOpen
      title={text('portals.remove.title', { name })}
      confirmLabel={text('portals.remove.confirm')}
      isRunning={action.running !== undefined}
      error={action.error}
      confirm={() => void remove()}
      close={close}
    >
      <Text>{text('portals.remove.what')}</Text>
    </ConfirmModal>
  );
}
