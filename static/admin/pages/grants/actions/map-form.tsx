import { Inline, Text, User } from '@forge/react';
import React, { useState } from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import { raiseFlag } from '../../../../shared/flags';
import { FormModal } from '../../../../shared/forms/form-modal';
import { CheckboxField } from '../../../../shared/forms/switch-fields';
import { TextField } from '../../../../shared/forms/text-field';
import { reasonText } from '../../../../shared/reason-text';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { Candidates } from '../../../directory/candidates';
import type { ActionProps } from './revoke-form';

interface FieldsProps {
  readonly grant: GrantRowView;
  readonly enter: (principal: string) => void;
  readonly accept: (guest: boolean) => void;
}

function Fields({ grant, enter, accept }: FieldsProps) {
  const text = useText();
  const { beneficiaryId: accountId, connectionId, attention } = grant;
  const [chosen, setChosen] = useState({ id: '', turn: 0 });
  return (
    <>
      <Inline>
        <User accountId={accountId} />
      </Inline>
      <Text>{text('access.map.lead')}</Text>
      {attention !== null && (
        <Candidates
          connectionId={connectionId}
          accountId={accountId}
          reason={attention}
          choose={({ id }) => {
            setChosen(({ turn }) => ({ id, turn: turn + 1 }));
            enter(id);
          }}
        />
      )}
      {/* Drawn anew with the account that was chosen above it. */}
      <TextField
        key={chosen.turn}
        id="access-principal"
        path="principal"
        label={text('access.map.principal')}
        hint={text('access.map.principalHint')}
        isRequired
        initial={chosen.id}
        change={enter}
      />
      <CheckboxField
        id="access-guest"
        path="acceptGuest"
        label={text('access.map.guestTitle')}
        statement={text('access.map.guest')}
        change={accept}
      />
    </>
  );
}

/** Says which account of the directory the person is, and tries everything again that waits for it. */
export function MapForm({ grant, done, close }: ActionProps) {
  const text = useText();
  const { running, error, run } = useAction();
  const [principal, setPrincipal] = useState('');
  const [acceptGuest, setAcceptGuest] = useState(false);
  const { connectionId, beneficiaryId: accountId } = grant;
  const submit = () =>
    void run(
      'map',
      () => invoke('identityMappings.save', { connectionId, accountId, principal, acceptGuest }),
      ({ label, driven }) => {
        const driving = driven > 0 ? text.count('access.map.driven', driven) : undefined;
        raiseFlag('success', text('access.map.done', { label }), driving);
        done();
      },
    );
  return (
    <FormModal
      title={text('access.map.title', { connection: grant.connectionName })}
      submitLabel={text('access.map.submit')}
      isRunning={running !== undefined}
      isDisabled={principal.trim() === ''}
      error={error}
      submit={submit}
      close={close}
    >
      {grant.attention !== null && <Text>{reasonText(text, grant.attention)}</Text>}
      <Fields grant={grant} enter={setPrincipal} accept={setAcceptGuest} />
    </FormModal>
  );
}
