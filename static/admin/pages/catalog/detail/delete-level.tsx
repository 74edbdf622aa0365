import { Text } from '@forge/react';
import React from 'react';
import type { LevelView } from '#contract/catalog/applications';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';

interface Props {
  readonly applicationId: string;
  readonly level: LevelView;
  readonly isOpen: boolean;
  readonly deleted: () => void;
  readonly close: () => void;
}

/** Deletes an access level; the app refuses, and says so here, while people hold it or a rule names it. */
export function DeleteLevel({ applicationId, level, isOpen, deleted, close }: Props) {
  const text = useText();
  const { running, error, run, clear } = useAction();
  const leave = () => {
    clear();
    close();
  };
  const confirm = () =>
    void run(
      'delete',
      () => invoke('levels.delete', { applicationId, levelId: level.id }),
      () => {
        raiseFlag('success', text('catalog.level.deleted', { name: level.name }));
        leave();
        deleted();
      },
    );
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={text('catalog.level.deleteTitle', { name: level.name })}
      confirmLabel={text('catalog.level.deleteConfirm')}
      isRunning={running !== undefined}
      error={error}
      confirm={confirm}
      close={leave}
    >
      <Text>{text('catalog.level.deleteBody')}</Text>
    </ConfirmModal>
  );
}
