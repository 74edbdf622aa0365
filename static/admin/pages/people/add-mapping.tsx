import React, { useState } from 'react';
import { raiseFlag } from '../../../shared/flags';
import { FormModal } from '../../../shared/forms/form-modal';
import { PersonField } from '../../../shared/forms/person-field';
import { CheckboxField } from '../../../shared/forms/switch-fields';
import { TextField } from '../../../shared/forms/text-field';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import { invoke } from '../../api';
import { ConnectionField } from '../../directory/connection-field';
import type { NamedConnection } from './use-mappings';

interface Draft {
  readonly connectionId: string;
  readonly accountId: string;
  readonly principal: string;
  readonly acceptGuest: boolean;
}

interface Props {
  readonly connections: readonly NamedConnection[];
  readonly connectionId: string;
  readonly saved: () => void;
  readonly close: () => void;
}

interface FieldsProps extends Pick<Props, 'connections' | 'connectionId'> {
  readonly change: (part: Partial<Draft>) => void;
}

function Fields({ connections, connectionId, change }: FieldsProps) {
  const text = useText();
  return (
    <>
      {connections.length > 1 && (
        <ConnectionField
          id="mapping-connection"
          label={text('people.mappings.connection')}
          isRequired
          connections={connections}
          chosen={connectionId}
          choose={(id) => change({ connectionId: id })}
        />
      )}
      <PersonField
        name="mapping-person"
        label={text('people.mappings.person')}
        isRequired
        path="accountId"
        change={(person) => change({ accountId: person?.id ?? '' })}
      />
      <TextField
        id="mapping-principal"
        path="principal"
        label={text('people.mappings.principal')}
        hint={text('people.add.principalHint')}
        isRequired
        change={(principal) => change({ principal })}
      />
      <CheckboxField
        id="mapping-guest"
        path="acceptGuest"
        label={text('people.add.guestTitle')}
        statement={text('people.add.guest')}
        change={(acceptGuest) => change({ acceptGuest })}
      />
    </>
  );
}

/** Says that a person of the site is an account of the directory. The directory is asked before it is kept. */
export function AddMapping({ connections, connectionId, saved, close }: Props) {
  const text = useText();
  const { running, error, run } = useAction();
  const blank = { connectionId, accountId: '', principal: '', acceptGuest: false };
  const [draft, setDraft] = useState<Draft>(blank);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = () =>
    void run(
      'save',
      () => invoke('identityMappings.save', draft),
      ({ label, driven }) => {
        const more = driven > 0 ? text.count('people.add.driven', driven) : undefined;
        raiseFlag('success', text('people.add.done', { label }), more);
        saved();
      },
    );
  return (
    <FormModal
      title={text('people.add.title')}
      submitLabel={text('people.add.submit')}
      isRunning={running !== undefined}
      isDisabled={draft.accountId === '' || draft.principal.trim() === ''}
      error={error}
      submit={submit}
      close={close}
    >
      <Fields connections={connections} connectionId={draft.connectionId} change={change} />
    </FormModal>
  );
}
