import { Inline, Text, User } from '@forge/react';
import React from 'react';
import type { IdentityMappingView } from '#contract/people/identity-mappings';
import { ConfirmModal } from '../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../shared/flags';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import { invoke } from '../../api';

interface Props {
  /** Absent: nothing is asked. */
  readonly mapping: IdentityMappingView | undefined;
  readonly removed: () => void;
  readonly close: () => void;
}

export function RemoveMapping({ mapping, removed, close }: Props) {
  const text = useText();
  const { running, error, run, clear } = useAction();
  const remove = ({ connectionId, accountId }: IdentityMappingView) =>
    void run(
      'remove',
      () => invoke('identityMappings.delete', { connectionId, accountId }),
      () => {
        raiseFlag('success', text('people.remove.done'));
        removed();
      },
    );
  const leave = () => {
    clear();
    close();
  };
  return (
    <ConfirmModal
      isOpen={mapping !== undefined}
      title={text('people.remove.title')}
      confirmLabel={text('people.remove.confirm')}
      isRunning={running !== undefined}
      error={error}
      confirm={() => {
        if (mapping !== undefined) remove(mapping);
      }}
      close={leave}
    >
      {mapping !== undefined && (
        <Inline space="space.100" alignBlock="center">
          <User accountId={mapping.accountId} />
        </Inline>
      )}
      <Text>{text('people.remove.body')}</Text>
    </ConfirmModal>
  );
}
