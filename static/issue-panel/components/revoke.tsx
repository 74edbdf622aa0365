import { Button, Text } from '@forge/react';
import React, { useState } from 'react';
import { ConfirmModal } from '../../shared/forms/confirm-modal';
import { LinesField } from '../../shared/forms/text-field';
import { raiseFlag } from '../../shared/flags';
import { useText } from '../../shared/text/text-provider';
import { useAction } from '../../shared/data/use-action';
import { invoke } from '../api';
import type { PanelProps } from '../panel-props';

/** Takes everything of the issue away before its time, with a reason that goes on the issue. */
export function Revoke({ reload }: PanelProps) {
  const text = useText();
  const { running, error, run, clear } = useAction();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
    clear();
  };
  const done = ({ started }: { readonly started: number }) => {
    close();
    setReason('');
    raiseFlag('success', text.count('issue.revoke.done', started), text('issue.revoke.doneNext'));
    reload();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('issue.revoke.open')}</Button>
      <ConfirmModal
        isOpen={isOpen}
        title={text('issue.revoke.title')}
        confirmLabel={text('issue.revoke.confirm')}
        isRunning={running === 'revoke'}
        isDisabled={reason.trim() === ''}
        error={error}
        confirm={() => void run('revoke', () => invoke('access.revoke', { reason }), done)}
        close={close}
      >
        <Text>{text('issue.revoke.what')}</Text>
        <LinesField
          id="revoke-reason"
          path="reason"
          label={text('issue.revoke.reason')}
          hint={text('issue.revoke.reasonHint')}
          isRequired
          maxLength={500}
          initial={reason}
          change={setReason}
        />
      </ConfirmModal>
    </>
  );
}
