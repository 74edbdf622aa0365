import { Form, Stack, Text, Textfield } from '@forge/react';
import React from 'react';
import { ConfirmModal } from '../../../shared/forms/confirm-modal';
import { enteredText } from '../../../shared/forms/entered';
import { ErrorPanel } from '../../../shared/error-panel';
import { Field } from '../../../shared/forms/field';
import { Section } from '../../../shared/page';
import { useText } from '../../../shared/text/text-provider';
import { RETENTION_PATH, useRetention } from './use-retention';
import type { RetentionProps } from './use-retention';
import { SaveRow, SwitchRow } from './form-rows';

const KEEP = 'keep-records';
const MONTHS = 'retention-months';

type Retention = ReturnType<typeof useRetention>;

function Months({ initial, setMonths, fault }: Pick<Retention, 'initial' | 'setMonths' | 'fault'>) {
  const text = useText();
  return (
    <Field
      id={MONTHS}
      label={text('settings.retention.months')}
      hint={text('settings.retention.monthsHint')}
      fault={fault}
    >
      <Textfield
        id={MONTHS}
        name={MONTHS}
        width="small"
        isInvalid={fault !== undefined}
        defaultValue={initial}
        onChange={(event) => setMonths(enteredText(event))}
      />
    </Field>
  );
}

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
  const { action, keep, setKeep, question } = retention;
  const failed = question === undefined ? action.error : undefined;
  return (
    <Section title={text('settings.retention.title')}>
      <Form onSubmit={retention.submit}>
        <Stack space="space.200">
          <Text>{text('settings.retention.body')}</Text>
          {failed !== undefined && <ErrorPanel error={failed} shownPaths={[RETENTION_PATH]} />}
          <SwitchRow
            id={KEEP}
            label={text('settings.retention.keep')}
            hint={text('settings.retention.keepHint')}
            isOn={keep}
            change={setKeep}
          />
          {!keep && <Months {...retention} />}
          <SaveRow isSaving={action.running === 'save'} />
        </Stack>
      </Form>
      <Question {...retention} />
    </Section>
  );
}
