import { Button, Text, TextArea } from '@forge/react';
import React, { useState } from 'react';
import { ConfirmModal } from '../../shared/forms/confirm-modal';
import { enteredText } from '../../shared/forms/entered';
import { Field } from '../../shared/forms/field';
import { raiseFlag } from '../../shared/flags';
import { faultAt } from '../../shared/data/settled';
import { useText } from '../../shared/text/text-provider';
import { useAction } from '../../shared/data/use-action';
import { invoke } from '../api';
import type { PanelProps } from '../panel-props';

const REASON = 'revoke-reason';

interface ReasonProps {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly fault: string | undefined;
}

function Reason({ reason, setReason, fault }: ReasonProps) {
  const text = useText();
  return (
    <Field
      id={REASON}
      label={text('issue.revoke.reason')}
      hint={text('issue.revoke.reasonHint')}
      isRequired
      fault={fault}
    >
      <TextArea
        id={REASON}
        defaultValue={reason}
        maxLength={500}
        onChange={(event) => setReason(enteredText(event))}
      />
    </Field>
  );
}

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
  const fault = faultAt(error, 'reason');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('issue.revoke.open')}</Button>
      <ConfirmModal
        isOpen={isOpen}
        title={text('issue.revoke.title')}
        confirmLabel={text('issue.revoke.confirm')}
        isRunning={running === 'revoke'}
        isDisabled={reason.trim() === ''}
        error={fault === undefined ? error : undefined}
        confirm={() => void run('revoke', () => invoke('access.revoke', { reason }), done)}
        close={close}
      >
        <Text>{text('issue.revoke.what')}</Text>
        <Reason reason={reason} setReason={setReason} fault={fault} />
      </ConfirmModal>
    </>
  );
}
