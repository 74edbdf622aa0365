import { Stack } from '@forge/react';
import React from 'react';
import { LinesField, TextField } from '../../../shared/forms/text-field';
import { useText } from '../../../shared/text/text-provider';
import { withName } from './connection-draft';
import type { ConnectionDraft } from './connection-draft';

interface Props {
  readonly draft: ConnectionDraft;
  readonly set: (draft: ConnectionDraft) => void;
  /** Ids that exist; absent: the connection exists, and keeps its id. */
  readonly taken?: readonly string[];
}

/** What people call a connection, and the id it has for good. */
export function ConnectionFields({ draft, set, taken }: Props) {
  const text = useText();
  return (
    <Stack space="space.200">
      <TextField
        id="connection-name"
        path="name"
        label={text('connections.form.name')}
        hint={text('connections.form.nameHint')}
        isRequired
        maxLength={120}
        initial={draft.name}
        change={(name) => set(taken === undefined ? { ...draft, name } : withName(draft, name, taken))}
      />
      {taken !== undefined && (
        <TextField
          // Another proposal is another field: it shows a value that nobody typed into it.
          key={draft.proposedId}
          id="connection-id"
          path="id"
          label={text('connections.form.id')}
          hint={text('connections.form.idHint')}
          isRequired
          maxLength={40}
          initial={draft.id}
          change={(id) => set({ ...draft, id })}
        />
      )}
      <LinesField
        id="connection-description"
        path="description"
        label={text('connections.form.description')}
        maxLength={1000}
        minimumRows={2}
        initial={draft.description}
        change={(description) => set({ ...draft, description })}
      />
    </Stack>
  );
}
