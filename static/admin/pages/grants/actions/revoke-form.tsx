import { Inline, Text, User } from '@forge/react';
import React, { useState } from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import type { GrantOutputs } from '#contract/grants/grants';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import type { Text as Words } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { accessText } from '../list/grant-words';
import { ReasonField, isReason } from './reason-field';

export interface ActionProps {
  readonly grant: GrantRowView;
  /** It was done: read again. */
  readonly done: () => void;
  readonly close: () => void;
}

function say(text: Words, { started, waiting }: GrantOutputs['grants.revoke']): void {
  if (!started) raiseFlag('info', text('access.revoke.already'));
  else if (waiting) raiseFlag('warning', text('access.revoke.waits'), text('access.revoke.waitsNext'));
  else raiseFlag('success', text('access.revoke.done'), text('access.revoke.doneNext'));
}

/** Takes access away before its time, with a reason. */
export function RevokeForm({ grant, done, close }: ActionProps) {
  const text = useText();
  const { running, error, run } = useAction();
  const [reason, setReason] = useState('');
  const revoke = () =>
    void run(
      'revoke',
      () => invoke('grants.revoke', { grantId: grant.id, reason }),
      (revoked) => {
        say(text, revoked);
        done();
      },
    );
  return (
    <ConfirmModal
      isOpen
      title={text('access.revoke.title', { what: accessText(grant) })}
      confirmLabel={text('access.revoke.submit')}
      isRunning={running !== undefined}
      isDisabled={!isReason(reason)}
      error={error}
      confirm={revoke}
      close={close}
    >
      <Inline>
        <User accountId={grant.beneficiaryId} />
      </Inline>
      <Text>{text('access.revoke.what')}</Text>
      <ReasonField change={setReason} />
    </ConfirmModal>
  );
}
