import { Stack } from '@forge/react';
import React from 'react';
import { FaultScope } from '../../../../shared/forms/fault-scope';
import { ConnectionFields } from '../connection-fields';
import { pathsShown } from '../settings/field-faults';
import { fieldsFor } from '../settings/settings-draft';
import { SettingsForm } from '../settings/settings-form';
import type { Wizard } from './use-wizard';

/** What the connection is called and how it signs in. */
export function DetailsStep({
  wizard,
  taken,
}: {
  readonly wizard: Wizard;
  readonly taken: readonly string[];
}) {
  const { connector, draft, set, error } = wizard;
  const { settings } = draft;
  const shownAt = settings.mode === 'json' ? 'all' : fieldsFor(connector, settings);
  return (
    <Stack space="space.200">
      <FaultScope error={error} shownPaths={pathsShown(error, shownAt)}>
        <ConnectionFields draft={draft} set={set} taken={taken} />
        <SettingsForm
          connector={connector}
          draft={settings}
          change={(part) => set({ ...draft, settings: { ...settings, ...part } })}
          error={error}
          canKeep={false}
        />
      </FaultScope>
    </Stack>
  );
}
