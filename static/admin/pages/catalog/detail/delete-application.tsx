import { SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { ApplicationView } from '#contract/catalog/applications';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';

interface Props {
  readonly application: ApplicationView;
  readonly isOpen: boolean;
  readonly deleted: () => void;
  readonly close: () => void;
}

function Obstacles({ usedBy }: Pick<ApplicationView, 'usedBy'>) {
  const text = useText();
  const { rules, liveGrants } = usedBy;
  return (
    <SectionMessage appearance="warning">
      <Stack space="space.100">
        {rules.length > 0 && (
          <Text>
            {text('catalog.delete.blockedRules', { names: rules.map(({ name }) => name).join(', ') })}
          </Text>
        )}
        {liveGrants.count > 0 && <Text>{text.count('catalog.delete.blockedGrants', liveGrants.count)}</Text>}
        <Text>{text('catalog.delete.instead')}</Text>
      </Stack>
    </SectionMessage>
  );
}

/** Deletes an application, or says what stands in the way before the app has to. */
export function DeleteApplication({ application, isOpen, deleted, close }: Props) {
  const text = useText();
  const { running, error, run, clear } = useAction();
  const { id, name, usedBy } = application;
  const isUsed = usedBy.rules.length > 0 || usedBy.liveGrants.count > 0;
  const leave = () => {
    clear();
    close();
  };
  const confirm = () =>
    void run(
      'delete',
      () => invoke('applications.delete', { id }),
      () => {
        raiseFlag('success', text('catalog.detail.deleted', { name }));
        deleted();
      },
    );
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={text('catalog.delete.title', { name })}
      confirmLabel={text('catalog.delete.confirm')}
      isRunning={running !== undefined}
      isDisabled={isUsed}
      error={error}
      confirm={confirm}
      close={leave}
    >
      {isUsed ? <Obstacles usedBy={usedBy} /> : <Text>{text('catalog.delete.body')}</Text>}
    </ConfirmModal>
  );
}
