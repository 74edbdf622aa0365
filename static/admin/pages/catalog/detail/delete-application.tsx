import { SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { ApplicationView } from '#contract/catalog/applications';
import { DeedModal } from '../../../../shared/forms/deed-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
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
  const { id, name, usedBy } = application;
  const isUsed = usedBy.rules.length > 0 || usedBy.liveGrants.count > 0;
  const done = () => {
    raiseFlag('success', text('catalog.detail.deleted', { name }));
    deleted();
  };
  return (
    <DeedModal
      isOpen={isOpen}
      title={text('catalog.delete.title', { name })}
      confirmLabel={text('catalog.delete.confirm')}
      isDisabled={isUsed}
      call={() => invoke('applications.delete', { id })}
      done={done}
      close={close}
    >
      {isUsed ? <Obstacles usedBy={usedBy} /> : <Text>{text('catalog.delete.body')}</Text>}
    </DeedModal>
  );
}
