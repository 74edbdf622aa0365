import { Text } from '@forge/react';
import React from 'react';
import type { ConnectionView } from '#contract/connections/connections';
import { DeedModal } from '../../../../shared/forms/deed-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { invoke } from '../../../api';

interface Props {
  readonly connection: ConnectionView;
  readonly done: () => void;
  readonly close: () => void;
}

/** Asks before the work of a connection stops. */
export function DisableModal({ connection: { id, name }, done, close }: Props) {
  const text = useText();
  const disabled = () => {
    raiseFlag('success', text('connections.disable.done', { name }));
    done();
  };
  return (
    <DeedModal
      title={text('connections.disable.title', { name })}
      confirmLabel={text('connections.disable.confirm')}
      appearance="warning"
      call={() => invoke('connections.disable', { id })}
      done={disabled}
      close={close}
    >
      <Text>{text('connections.disable.text')}</Text>
    </DeedModal>
  );
}

/** Asks before a connection and its secret are gone. The app refuses while something uses it, and says what. */
export function DeleteModal({ connection: { id, name }, done, close }: Props) {
  const text = useText();
  const deleted = () => {
    raiseFlag('success', text('connections.delete.done', { name }));
    done();
  };
  return (
    <DeedModal
      title={text('connections.delete.title', { name })}
      confirmLabel={text('connections.delete.confirm')}
      call={() => invoke('connections.delete', { id })}
      done={deleted}
      close={close}
    >
      <Text>{text('connections.delete.text')}</Text>
    </DeedModal>
  );
}
