import { Text } from '@forge/react';
import React from 'react';
import type { LevelView } from '#contract/catalog/applications';
import { DeedModal } from '../../../../shared/forms/deed-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
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
  const done = () => {
    raiseFlag('success', text('catalog.level.deleted', { name: level.name }));
    close();
    deleted();
  };
  return (
    <DeedModal
      isOpen={isOpen}
      title={text('catalog.level.deleteTitle', { name: level.name })}
      confirmLabel={text('catalog.level.deleteConfirm')}
      call={() => invoke('levels.delete', { applicationId, levelId: level.id })}
      done={done}
      close={close}
    >
      <Text>{text('catalog.level.deleteBody')}</Text>
    </DeedModal>
  );
}
