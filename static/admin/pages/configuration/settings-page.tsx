import { Stack } from '@forge/react';
import React from 'react';
import { LoadedView } from '../../../shared/data/loaded-view';
import { Page } from '../../../shared/page';
import { useText } from '../../../shared/text/text-provider';
import { useOperation } from '../../../shared/data/use-operation';
import { invoke } from '../../api';
import { Configuration } from './configuration/configuration';
import { DangerZone } from './danger-zone';
import { NotificationsForm } from './notifications-form';
import { Provisioning } from './provisioning/provisioning';
import { RetentionForm } from './retention-form';

const read = () => invoke('settings.get');

/** What holds for the whole app. */
export function SettingsPage() {
  const text = useText();
  const operation = useOperation(read);
  const { reload } = operation;
  return (
    <Page title={text('admin.tab.settings')} lead={text('settings.lead')}>
      <LoadedView operation={operation}>
        {(settings) => (
          <Stack space="space.500">
            <Provisioning settings={settings} changed={reload} />
            <NotificationsForm
              key={`notifications ${JSON.stringify(settings.notifications)}`}
              settings={settings}
              saved={reload}
            />
            <RetentionForm
              key={`retention ${JSON.stringify(settings.retention)}`}
              settings={settings}
              saved={reload}
            />
            <Configuration changed={reload} />
            <DangerZone changed={reload} />
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
