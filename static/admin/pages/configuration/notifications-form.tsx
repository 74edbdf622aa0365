import { Box, Form, Stack, Textfield, xcss } from '@forge/react';
import React, { useState } from 'react';
import type { NotificationsView, SettingsView } from '#contract/configuration/settings';
import { enteredText } from '../../../shared/forms/entered';
import { ErrorPanel } from '../../../shared/error-panel';
import { Field } from '../../../shared/forms/field';
import { raiseFlag } from '../../../shared/flags';
import { Section } from '../../../shared/page';
import { faultAt } from '../../../shared/data/settled';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import { invoke } from '../../api';
import { SaveRow, SwitchRow } from './form-rows';

const MENTION = 'mention-approvers';
const REMIND = 'remind-days';
const PATH = 'notifications.remindDays';
const MOST_DAYS = 60;

const narrow = xcss({ maxWidth: '480px' });

interface Props {
  readonly settings: SettingsView;
  readonly saved: () => void;
}

/** Undefined = not a number of days that makes sense. */
function daysIn(entered: string): number | undefined {
  const days = Number(entered.trim());
  const makesSense = /^\d+$/.test(entered.trim()) && days <= MOST_DAYS;
  return makesSense ? days : undefined;
}

function useNotifications({ settings, saved }: Props) {
  const text = useText();
  const action = useAction();
  const [mention, setMention] = useState(settings.notifications.mentionApprovers);
  const [days, setDays] = useState(String(settings.notifications.remindDays));
  const [isTried, setTried] = useState(false);
  const remindDays = daysIn(days);
  const store = (notifications: NotificationsView) =>
    action.run(
      'save',
      () => invoke('settings.save', { notifications, fingerprint: settings.fingerprint }),
      () => {
        raiseFlag('success', text('settings.notifications.saved'));
        saved();
      },
    );
  const submit = () => {
    setTried(true);
    if (remindDays !== undefined) void store({ mentionApprovers: mention, remindDays });
  };
  const own = isTried && remindDays === undefined ? text('settings.notifications.remindFault') : undefined;
  const fault = own ?? faultAt(action.error, PATH);
  return { action, mention, setMention, setDays, fault, submit };
}

/** What people are told on their issues. */
export function NotificationsForm(props: Props) {
  const text = useText();
  const { action, mention, setMention, setDays, fault, submit } = useNotifications(props);
  return (
    <Section title={text('settings.notifications.title')}>
      <Form onSubmit={submit}>
        <Stack space="space.200">
          {action.error !== undefined && <ErrorPanel error={action.error} shownPaths={[PATH]} />}
          <SwitchRow
            id={MENTION}
            label={text('settings.notifications.mention')}
            hint={text('settings.notifications.mentionHint')}
            isOn={mention}
            change={setMention}
          />
          <Box xcss={narrow}>
            <Field
              id={REMIND}
              label={text('settings.notifications.remind')}
              hint={text('settings.notifications.remindHint')}
              fault={fault}
            >
              <Textfield
                id={REMIND}
                name={REMIND}
                width="small"
                isInvalid={fault !== undefined}
                defaultValue={String(props.settings.notifications.remindDays)}
                onChange={(event) => setDays(enteredText(event))}
              />
            </Field>
          </Box>
          <SaveRow isSaving={action.running === 'save'} />
        </Stack>
      </Form>
    </Section>
  );
}
