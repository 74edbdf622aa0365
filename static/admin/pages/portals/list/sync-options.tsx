import { Checkbox, SectionMessage, Stack, Text } from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { OptionDifferenceView, OptionSyncView } from '#contract/portals/portal-set-up';
import type { PortalFields } from '#contract/portals/portal-view';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { Skeleton } from '../../../../shared/skeleton';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { useOperation } from '../../../../shared/data/use-operation';
import { invoke } from '../../../api';
import { OptionDifference } from './option-difference';

const sum = (fields: readonly OptionDifferenceView[], of: (field: OptionDifferenceView) => number) =>
  fields.reduce((total, field) => total + of(field), 0);

/** How many options a run would change. */
function changes({ fields }: OptionSyncView, disableGone: boolean): number {
  return sum(fields, ({ add, enable, gone }) => add.length + enable.length + (disableGone ? gone.length : 0));
}

const isSharedAndDiffers = ({ shared, add, enable, gone }: OptionDifferenceView) =>
  shared && add.length + enable.length + gone.length > 0;

interface DifferencesProps {
  readonly fields: readonly OptionDifferenceView[];
  readonly isNeeded: boolean;
  readonly disableGone: boolean;
  readonly setDisableGone: (disableGone: boolean) => void;
}

function Differences({ fields, isNeeded, disableGone, setDisableGone }: DifferencesProps) {
  const text = useText();
  return (
    <Stack space="space.200">
      <Text>{text('portals.sync.lead')}</Text>
      {fields.map((field) => (
        <OptionDifference key={field.purpose} field={field} disableGone={disableGone} />
      ))}
      {fields.some(({ gone }) => gone.length > 0) && (
        <Stack space="space.050">
          <Checkbox
            label={text('portals.sync.disableGone')}
            isChecked={disableGone}
            onChange={() => setDisableGone(!disableGone)}
          />
          {isNeeded && (
            <Text size="small" color="color.text.subtle">
              {text('portals.sync.needed')}
            </Text>
          )}
        </Stack>
      )}
      {fields.some(isSharedAndDiffers) && (
        <SectionMessage appearance="warning">
          <Text>{text('portals.sync.shared')}</Text>
        </SectionMessage>
      )}
    </Stack>
  );
}

interface Props {
  /** A saved mapping by its id, or one that is not saved yet. */
  readonly mapping: { readonly id: string } | { readonly portal: PortalFields };
  /** What the project is called. */
  readonly name: string;
  /** The mapping cannot be saved as long as an option means nothing: those are switched off unless a person says no. */
  readonly isNeeded?: boolean;
  readonly close: () => void;
  /** Closes, and looks again. */
  readonly changed: () => void;
}

/** Shows how the options of a project differ from the catalog, and makes them the same. */
export function SyncOptions({ mapping, name, isNeeded = false, close, changed }: Props) {
  const text = useText();
  const action = useAction();
  const [disableGone, setDisableGone] = useState(isNeeded);
  const [asked] = useState(mapping);
  const preview = useCallback(() => invoke('portals.syncOptions', { ...asked, dryRun: true }), [asked]);
  const operation = useOperation(preview);
  const { loaded } = operation;
  const count = loaded.state === 'ready' ? changes(loaded.data, disableGone) : 0;
  const apply = () =>
    action.run(
      'sync',
      () => invoke('portals.syncOptions', { ...asked, disableGone, dryRun: false }),
      (done) => {
        raiseFlag('success', text.count('portals.sync.done', changes(done, disableGone)));
        changed();
      },
    );
  return (
    <ConfirmModal
      isOpen
      title={text('portals.sync.title', { name })}
      confirmLabel={text('portals.sync.confirm')}
      appearance="primary"
      isRunning={action.running !== undefined}
      isDisabled={count === 0}
      error={action.error}
      confirm={() => void apply()}
      close={close}
    >
      <LoadedView operation={operation} loading={<Skeleton rows={3} />}>
        {({ fields }) => <Differences {...{ fields, isNeeded, disableGone, setDisableGone }} />}
      </LoadedView>
    </ConfirmModal>
  );
}
