import { Checkbox, Stack, Text } from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { OptionDifferenceView, OptionSyncView } from '../../../../../src/contract/admin/portal-set-up';
import { ConfirmModal } from '../../../../shared/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { LoadedView } from '../../../../shared/loaded-view';
import { Skeleton } from '../../../../shared/skeleton';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/use-action';
import { useOperation } from '../../../../shared/use-operation';
import { invoke } from '../../../api';
import type { DialogProps } from './dialog-props';
import { OptionDifference } from './option-difference';
import { projectTitle } from './portal-table';

const sum = (fields: readonly OptionDifferenceView[], of: (field: OptionDifferenceView) => number) =>
  fields.reduce((total, field) => total + of(field), 0);

/** How many options a run would change. */
function changes({ fields }: OptionSyncView, disableGone: boolean): number {
  return sum(fields, ({ add, enable, gone }) => add.length + enable.length + (disableGone ? gone.length : 0));
}

interface DifferencesProps {
  readonly fields: readonly OptionDifferenceView[];
  readonly disableGone: boolean;
  readonly setDisableGone: (disableGone: boolean) => void;
}

function Differences({ fields, disableGone, setDisableGone }: DifferencesProps) {
  const text = useText();
  return (
    <Stack space="space.200">
      <Text>{text('portals.sync.lead')}</Text>
      {fields.map((field) => (
        <OptionDifference key={field.purpose} field={field} disableGone={disableGone} />
      ))}
      {fields.some(({ gone }) => gone.length > 0) && (
        <Checkbox
          label={text('portals.sync.disableGone')}
          isChecked={disableGone}
          onChange={() => setDisableGone(!disableGone)}
        />
      )}
    </Stack>
  );
}

/** Shows how the options of a project differ from the catalog, and makes them the same. */
export function SyncOptions({ review, close, changed }: DialogProps) {
  const text = useText();
  const action = useAction();
  const [disableGone, setDisableGone] = useState(false);
  const { id } = review.portal;
  const preview = useCallback(
    () => invoke('portals.syncOptions', { id, disableGone: false, dryRun: true }),
    [id],
  );
  const operation = useOperation(preview);
  const { loaded } = operation;
  const count = loaded.state === 'ready' ? changes(loaded.data, disableGone) : 0;
  const apply = () =>
    action.run(
      'sync',
      () => invoke('portals.syncOptions', { id, disableGone, dryRun: false }),
      (done) => {
        raiseFlag('success', text.count('portals.sync.done', changes(done, disableGone)));
        changed();
      },
    );
  return (
    <ConfirmModal
      isOpen
      title={text('portals.sync.title', { name: projectTitle(text, review) })}
      confirmLabel={text('portals.sync.confirm')}
      appearance="primary"
      isRunning={action.running !== undefined}
      isDisabled={count === 0}
      error={action.error}
      confirm={() => void apply()}
      close={close}
    >
      <LoadedView operation={operation} loading={<Skeleton rows={3} />}>
        {({ fields }) => <Differences {...{ fields, disableGone, setDisableGone }} />}
      </LoadedView>
    </ConfirmModal>
  );
}
