import { Text } from '@forge/react';
import React from 'react';
import type { ApplicationView } from '#contract/catalog/applications';
import { DeedModal } from '../../../../shared/forms/deed-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { invoke } from '../../../api';
import { unchangedOf } from '../application-draft';

interface Props {
  readonly application: ApplicationView;
  readonly isOpen: boolean;
  readonly saved: () => void;
  readonly close: () => void;
}

/** Stops an application from being offered, or offers it again. */
export function SwitchApplication({ application, isOpen, saved, close }: Props) {
  const text = useText();
  const { name, enabled } = application;
  const done = () => {
    raiseFlag('success', text(enabled ? 'catalog.detail.disabled' : 'catalog.detail.enabled', { name }));
    saved();
    close();
  };
  return (
    <DeedModal
      isOpen={isOpen}
      title={text(enabled ? 'catalog.disable.title' : 'catalog.enable.title', { name })}
      confirmLabel={text(enabled ? 'catalog.disable.confirm' : 'catalog.detail.enable')}
      appearance={enabled ? 'warning' : 'primary'}
      call={() => invoke('applications.save', { ...unchangedOf(application), enabled: !enabled })}
      done={done}
      close={close}
    >
      <Text>{text(enabled ? 'catalog.disable.body' : 'catalog.enable.body')}</Text>
    </DeedModal>
  );
}
