import { Stack } from '@forge/react';
import React from 'react';
import { ErrorPanel } from '../../../../shared/error-panel';
import { useText } from '../../../../shared/text/text-provider';
import { CheckList } from '../check-list';
import { TestSummary } from '../test-summary';
import type { Wizard } from './use-wizard';

/** What the vendor says to the settings before they are saved. */
export function TestStep({ wizard }: { readonly wizard: Wizard }) {
  const text = useText();
  const { connector, tried, error } = wizard;
  const checks = tried?.checks ?? [];
  return (
    <Stack space="space.200">
      {error !== undefined && <ErrorPanel error={error} />}
      <TestSummary
        checks={checks}
        failedText={text('connections.wizard.failedText')}
        passedText={text('connections.wizard.passedText')}
      />
      <CheckList connectorId={connector.id} checks={checks} />
    </Stack>
  );
}
