import { Stack, TextArea, Textfield } from '@forge/react';
import React from 'react';
import { enteredText } from '../../../shared/forms/entered';
import { Field } from '../../../shared/forms/field';
import { faultAt } from '../../../shared/data/settled';
import type { FailedCall } from '../../../shared/data/settled';
import { useText } from '../../../shared/text/text-provider';
import { withName } from './connection-draft';
import type { ConnectionDraft } from './connection-draft';

interface Props {
  readonly draft: ConnectionDraft;
  readonly set: (draft: ConnectionDraft) => void;
  readonly error: FailedCall | undefined;
  /** Ids that exist; absent: the connection exists, and keeps its id. */
  readonly taken?: readonly string[];
}

/** Paths of what these fields show. */
export const connectionPaths = ['name', 'id', 'description', 'secretExpiresOn'] as const;

function IdField({ draft, set, error }: Props) {
  const text = useText();
  const fault = faultAt(error, 'id');
  return (
    <Field
      id="connection-id"
      label={text('connections.form.id')}
      hint={text('connections.form.idHint')}
      isRequired
      fault={fault}
    >
      <Textfield
        // Another proposal is another field: it shows a value that nobody typed into it.
        key={draft.proposedId}
        id="connection-id"
        name="id"
        isRequired
        maxLength={40}
        isInvalid={fault !== undefined}
        defaultValue={draft.id}
        onChange={(event) => set({ ...draft, id: enteredText(event) })}
      />
    </Field>
  );
}

/** What people call a connection, and the id it has for good. */
export function ConnectionFields(props: Props) {
  const text = useText();
  const { draft, set, error, taken } = props;
  const fault = faultAt(error, 'name');
  return (
    <Stack space="space.200">
      <Field
        id="connection-name"
        label={text('connections.form.name')}
        hint={text('connections.form.nameHint')}
        isRequired
        fault={fault}
      >
        <Textfield
          id="connection-name"
          name="name"
          isRequired
          maxLength={120}
          isInvalid={fault !== undefined}
          defaultValue={draft.name}
          onChange={(event) =>
            set(
              taken === undefined
                ? { ...draft, name: enteredText(event) }
                : withName(draft, enteredText(event), taken),
            )
          }
        />
      </Field>
      {taken !== undefined && <IdField {...props} />}
      <Field
        id="connection-description"
        label={text('connections.form.description')}
        fault={faultAt(error, 'description')}
      >
        <TextArea
          id="connection-description"
          name="description"
          maxLength={1000}
          minimumRows={2}
          defaultValue={draft.description}
          onChange={(event) => set({ ...draft, description: enteredText(event) })}
        />
      </Field>
    </Stack>
  );
}
