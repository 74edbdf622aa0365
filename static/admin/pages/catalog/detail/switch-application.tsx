import { Text } from '@forge/react';
import React from 'react';
import type { ApplicationView } from '#contract/catalog/applications';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
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
  const { running, error, run, clear } = useAction();
  const { name, enabled } = application;
  const leave = () => {
    clear();
    close();
  };
  const confirm = () =>
    void run(
      'switch',
      () => invoke('applications.save', { ...unchangedOf(application), enabled: !enabled }),
      () => {
        raiseFlag('success', text(enabled ? 'catalog.detail.disabled' : 'catalog.detail.enabled', { name }));
        saved();
        leave();
      },
    );
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={text(enabled ? 'catalog.disable.title' : 'catalog.enable.title', { name })}
      confirmLabel={text(enabled ? 'catalog.disable.confirm' : 'catalog.detail.enable')}
      appearance={enabled ? 'warning' : 'primary'}
      isRunning={running !== undefined}
      error={error}
      confirm={confirm}
      close={leave}
    >
      <Text>{text(enabled ? 'catalog.disable.body' : 'catalog.enable.body')}</Text>
    </ConfirmModal>
  );
}
