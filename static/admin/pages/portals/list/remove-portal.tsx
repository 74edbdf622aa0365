import { Text } from '@forge/react';
import React from 'react';
import { DeedModal } from '../../../../shared/forms/deed-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { invoke } from '../../../api';
import type { DialogProps } from './dialog-props';
import { projectTitle } from './portal-table';

/** Takes a project out of Gatehouse. Jira keeps everything; live access stays and ends on time. */
export function RemovePortal({ review, close, changed }: DialogProps) {
  const text = useText();
  const name = projectTitle(text, review);
  const done = () => {
    raiseFlag('success', text('portals.remove.done', { name }));
    changed();
  };
  return (
    <DeedModal
      title={text('portals.remove.title', { name })}
      confirmLabel={text('portals.remove.confirm')}
      call={() => invoke('portals.delete', { id: review.portal.id })}
      done={done}
      close={close}
    >
      <Text>{text('portals.remove.what')}</Text>
    </DeedModal>
  );
}
