import { Box, xcss } from '@forge/react';
import React, { useState } from 'react';
import type { NotificationsView, SettingsView } from '#contract/configuration/settings';
import { ToggleField } from '../../../shared/forms/switch-fields';
import { TextField } from '../../../shared/forms/text-field';
import { raiseFlag } from '../../../shared/flags';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import { invoke } from '../../api';
import { SectionForm } from './section-form';

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
  const fault = isTried && remindDays === undefined ? text('settings.notifications.remindFault') : undefined;
  return { action, mention, setMention, days, setDays, fault, submit };
}

/** What people are told on their issues. */
export function NotificationsForm(props: Props) {
  const text = useText();
  const { action, mention, setMention, days, setDays, fault, submit } = useNotifications(props);
  return (
    <SectionForm
      title={text('settings.notifications.title')}
      error={action.error}
      isSaving={action.running === 'save'}
      submit={submit}
    >
      <ToggleField
        id="mention-approvers"
        label={text('settings.notifications.mention')}
        hint={text('settings.notifications.mentionHint')}
        isOn={mention}
        change={setMention}
      />
      <Box xcss={narrow}>
        <TextField
          id="remind-days"
          path="notifications.remindDays"
          label={text('settings.notifications.remind')}
          hint={text('settings.notifications.remindHint')}
          fault={fault}
          width="small"
          initial={days}
          change={setDays}
        />
      </Box>
    </SectionForm>
  );
}
