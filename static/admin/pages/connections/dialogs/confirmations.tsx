import { Text } from '@forge/react';
import React from 'react';
import type { ConnectionView } from '#contract/connections/connections';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';

interface Props {
  readonly connection: ConnectionView;
  readonly done: () => void;
  readonly close: () => void;
}

/** Asks before the work of a connection stops. */
export function DisableModal({ connection: { id, name }, done, close }: Props) {
  const text = useText();
  const { running, error, run } = useAction();
  const confirm = () =>
    void run(
      'disable',
      () => invoke('connections.disable', { id }),
      () => {
        raiseFlag('success', text('connections.disable.done', { name }));
        done();
      },
    );
  return (
    <ConfirmModal
      isOpen
      title={text('connections.disable.title', { name })}
      confirmLabel={text('connections.disable.confirm')}
      appearance="warning"
      isRunning={running !== undefined}
      error={error}
      confirm={confirm}
      close={close}
    >
      <Text>{text('connections.disable.text')}</Text>
    </ConfirmModal>
  );
}

/** Asks before a connection and its secret are gone. The app refuses while something uses it, and says what. */
export function DeleteModal({ connection: { id, name }, done, close }: Props) {
  const text = useText();
  const { running, error, run } = useAction();
  const confirm = () =>
    void run(
      'delete',
      () => invoke('connections.delete', { id }),
      () => {
        raiseFlag('success', text('connections.delete.done', { name }));
        done();
      },
    );
  return (
    <ConfirmModal
      isOpen
      title={text('connections.delete.title', { name })}
      confirmLabel={text('connections.delete.confirm')}
      isRunning={running !== undefined}
      error={error}
      confirm={confirm}
      close={close}
    >
      <Text>{text('connections.delete.text')}</Text>
    </ConfirmModal>
  );
}
