import React from 'react';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { invoke } from '../../../api';
import { PasteModal, usePasting } from '../../../parts/paste-modal';
import { Differences } from './differences';

interface Props {
  readonly applied: () => void;
  readonly close: () => void;
}

const send = (configuration: string, isTrial: boolean) =>
  invoke('configuration.import', { configuration, ...(isTrial ? { dryRun: true } : {}) });

/** Paste, see every difference, apply: nothing happens before the last step. */
export function ImportConfiguration({ applied, close }: Props) {
  const text = useText();
  const done = () => {
    raiseFlag('success', text('settings.configuration.applied'));
    close();
    applied();
  };
  const { preview, ...work } = usePasting(send, done);
  return (
    <PasteModal
      title={text('settings.configuration.importTitle')}
      lead={text('settings.configuration.importBody')}
      id="configuration-text"
      label={text('settings.configuration.text')}
      checkLabel={text('settings.configuration.check')}
      applyLabel={text('settings.configuration.apply')}
      appearance="warning"
      canApply={preview !== undefined && preview.differences.length > 0}
      work={work}
      close={close}
    >
      {preview !== undefined && <Differences preview={preview} />}
    </PasteModal>
  );
}
