import { Text } from '@forge/react';
import React from 'react';
import type { ApplicationView, LevelBindingView, LevelView } from '#contract/catalog/applications';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { noteText } from '../notes';

interface Props {
  readonly application: ApplicationView;
  readonly level: LevelView;
  /** The group to unbind; absent: the question is not asked. */
  readonly binding: LevelBindingView | undefined;
  readonly unbound: () => void;
  readonly close: () => void;
}

/** Asks before a level stops giving a group. Takes nothing away from anybody. */
export function UnbindGroup({ application, level, binding, unbound, close }: Props) {
  const text = useText();
  const { running, error, run, clear } = useAction();
  const name = binding?.displayName ?? '';
  const leave = () => {
    clear();
    close();
  };
  const confirm = () => {
    if (binding === undefined) return;
    const { connectionId, entitlement } = binding;
    const place = { applicationId: application.id, levelId: level.id, connectionId };
    void run(
      'unbind',
      () => invoke('entitlements.unbind', { ...place, entitlement }),
      ({ warnings }) => {
        const notes = warnings.map((note) => noteText(text, note)).join(' ');
        const title = text('catalog.group.unbound', { name });
        if (notes === '') raiseFlag('success', title);
        else raiseFlag('info', title, notes);
        leave();
        unbound();
      },
    );
  };
  return (
    <ConfirmModal
      isOpen={binding !== undefined}
      title={text('catalog.group.unbindTitle', { name })}
      confirmLabel={text('catalog.group.unbindConfirm')}
      isRunning={running !== undefined}
      error={error}
      confirm={confirm}
      close={leave}
    >
      <Text>{text('catalog.group.unbindBody', { level: `${application.name}: ${level.name}` })}</Text>
    </ConfirmModal>
  );
}
