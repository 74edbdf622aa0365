import { Text } from '@forge/react';
import React from 'react';
import type { SettingsView } from '#contract/configuration/settings';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';

interface Props {
  readonly isOpen: boolean;
  readonly settings: SettingsView;
  readonly turned: () => void;
  readonly close: () => void;
}

/** How many grants wait to be provisioned, and whether there are more. */
function waitingOf({ waiting }: SettingsView) {
  const count = waiting.reduce((sum, { provisioning }) => sum + provisioning.count, 0);
  return { count, more: waiting.some(({ provisioning }) => provisioning.more) };
}

function useTurn({ settings, turned, close }: Props) {
  const text = useText();
  const { running, error, run, clear } = useAction();
  const done = (title: string, description?: string) => {
    raiseFlag('success', title, description);
    close();
    turned();
  };
  const pause = () =>
    run(
      'turn',
      () => invoke('settings.pause'),
      () => done(text('settings.provisioning.pauseDone')),
    );
  const resume = () =>
    run(
      'turn',
      () => invoke('settings.resume'),
      ({ driven }) =>
        done(
          text('settings.provisioning.resumeDone'),
          driven === 0 ? undefined : text.count('settings.provisioning.driven', driven),
        ),
    );
  const turn = settings.provisioning === 'paused' ? resume : pause;
  const cancel = () => {
    clear();
    close();
  };
  return { isRunning: running !== undefined, error, turn: () => void turn(), cancel };
}

/** Asks before nobody gets access any more, and before everything that waited gets it at once. */
export function TurnProvisioning(props: Props) {
  const text = useText();
  const { isRunning, error, turn, cancel } = useTurn(props);
  const isPaused = props.settings.provisioning === 'paused';
  const deed = isPaused ? 'resume' : 'pause';
  const { count, more } = waitingOf(props.settings);
  const shown = more ? { count: text('settings.provisioning.many', { count }) } : {};
  return (
    <ConfirmModal
      isOpen={props.isOpen}
      title={text(`settings.provisioning.${deed}Title`)}
      confirmLabel={text(`settings.provisioning.${deed}`)}
      appearance={isPaused ? 'primary' : 'warning'}
      isRunning={isRunning}
      error={error}
      confirm={turn}
      close={cancel}
    >
      <Text>{text(`settings.provisioning.${deed}Question`)}</Text>
      {isPaused && <Text>{text.count('settings.provisioning.waitingNow', count, shown)}</Text>}
    </ConfirmModal>
  );
}
