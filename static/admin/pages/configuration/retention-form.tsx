import { Text } from '@forge/react';
import React from 'react';
import { ConfirmModal } from '../../../shared/forms/confirm-modal';
import { ToggleField } from '../../../shared/forms/switch-fields';
import { TextField } from '../../../shared/forms/text-field';
import { useText } from '../../../shared/text/text-provider';
import { useRetention } from './use-retention';
import type { RetentionProps } from './use-retention';
import { SectionForm } from './section-form';

type Retention = ReturnType<typeof useRetention>;

function Question({ action, question, confirm, close }: Retention) {
  const text = useText();
  return (
    <ConfirmModal
      isOpen={question !== undefined}
      title={text('settings.retention.confirmTitle')}
      confirmLabel={text('settings.retention.confirm')}
      isRunning={action.running === 'save'}
      error={action.error}
      confirm={confirm}
      close={close}
    >
      <Text>{text.count('settings.retention.confirmBody', question ?? 0)}</Text>
    </ConfirmModal>
  );
}

/** How long the records of closed requests are kept. A shorter time is confirmed first: what goes does not come back. */
export function RetentionForm(props: RetentionProps) {
  const text = useText();
  const retention = useRetention(props);
  const { action, keep, setKeep, months, setMonths, fault, question } = retention;
  return (
    <>
      <SectionForm
        title={text('settings.retention.title')}
        error={question === undefined ? action.error : undefined}
        isSaving={action.running === 'save'}
        submit={retention.submit}
      >
        <Text>{text('settings.retention.body')}</Text>
        <ToggleField
          id="keep-records"
          label={text('settings.retention.keep')}
          hint={text('settings.retention.keepHint')}
          isOn={keep}
          change={setKeep}
        />
        {!keep && (
          <TextField
            id="retention-months"
            path="retention.finishedMonths"
            label={text('settings.retention.months')}
            hint={text('settings.retention.monthsHint')}
            fault={fault}
            width="small"
            initial={months}
            change={setMonths}
          />
        )}
      </SectionForm>
      <Question {...retention} />
    </>
  );
}
