import { Button, Inline, Lozenge, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { SettingsView } from '#contract/configuration/settings';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { TurnProvisioning } from './turn-provisioning';
import { WaitingTable } from './waiting-table';

interface Props {
  readonly settings: SettingsView;
  readonly changed: () => void;
}

/** Whether approved access is provisioned, what waits, and the switch for it. */
export function Provisioning({ settings, changed }: Props) {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const { provisioning, waiting } = settings;
  const isPaused = provisioning === 'paused';
  const turn = (
    <Button appearance={isPaused ? 'primary' : 'default'} onClick={() => setAsking(true)}>
      {text(isPaused ? 'settings.provisioning.resume' : 'settings.provisioning.pause')}
    </Button>
  );
  return (
    <Section title={text('settings.provisioning.title')} actions={turn}>
      <Stack space="space.200">
        <Stack space="space.100">
          <Inline>
            <Lozenge appearance={isPaused ? 'moved' : 'success'}>
              {text(`settings.provisioning.${provisioning}`)}
            </Lozenge>
          </Inline>
          <Text>{text(`settings.provisioning.${provisioning}Body`)}</Text>
        </Stack>
        <WaitingTable waiting={waiting} />
      </Stack>
      <TurnProvisioning
        isOpen={isAsking}
        settings={settings}
        turned={changed}
        close={() => setAsking(false)}
      />
    </Section>
  );
}
