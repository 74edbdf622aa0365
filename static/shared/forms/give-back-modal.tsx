import { Text } from '@forge/react';
import React from 'react';
import type { Reply } from '#contract/kit/reply';
import { ConfirmModal } from './confirm-modal';
import { raiseFlag } from '../flags';
import { useText } from '../text/text-provider';
import { useAction } from '../data/use-action';

interface Props {
  /** The access in words; absent = nothing is asked. */
  readonly what: string | undefined;
  readonly call: () => Promise<Reply<unknown>>;
  readonly close: () => void;
  readonly done: () => void;
}

/** Asks a person once more before they lose access of their own. */
export function GiveBackModal({ what, call, close, done }: Props) {
  const text = useText();
  const named = { what: what ?? '' };
  const { running, error, run, clear } = useAction();
  const leave = () => {
    clear();
    close();
  };
  const confirm = () =>
    void run('giveBack', call, () => {
      leave();
      raiseFlag('success', text('portal.giveBack.done', named), text('portal.giveBack.doneNext'));
      done();
    });
  return (
    <ConfirmModal
      isOpen={what !== undefined}
      title={text('portal.giveBack.title', named)}
      confirmLabel={text('portal.giveBack.confirm')}
      appearance="warning"
      isRunning={running === 'giveBack'}
      error={error}
      confirm={confirm}
      close={leave}
    >
      <Text>{text('portal.giveBack.warning')}</Text>
    </ConfirmModal>
  );
}
