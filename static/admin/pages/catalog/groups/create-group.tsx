import { Stack } from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { ConnectionView } from '#contract/connections/connections';
import { ErrorPanel } from '../../../../shared/error-panel';
import { raiseFlag } from '../../../../shared/flags';
import { Skeleton } from '../../../../shared/skeleton';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { useOperation } from '../../../../shared/data/use-operation';
import { invoke } from '../../../api';
import { FormModal } from '../../../../shared/forms/form-modal';
import { LinesField, TextField } from '../../../../shared/forms/text-field';
import { ConnectionChoice, NoConnection, firstConnection } from './connection-choice';
import { usedConnections } from './place';
import type { LevelPlace } from './place';

interface GroupDraft {
  readonly displayName: string;
  readonly description: string;
}

interface FieldsProps {
  /** What the fields begin with. */
  readonly proposal: GroupDraft;
  readonly change: (draft: GroupDraft) => void;
}

const nothing: GroupDraft = { displayName: '', description: '' };
const readConnections = () => invoke('connections.list');

function GroupFields({ proposal, change }: FieldsProps) {
  const text = useText();
  const [draft, setDraft] = useState(proposal);
  const enter = (part: Partial<GroupDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    change(next);
  };
  return (
    <Stack space="space.200">
      <TextField
        id="group-name"
        path="displayName"
        label={text('catalog.create.name')}
        hint={text('catalog.create.nameHint')}
        isRequired
        maxLength={256}
        initial={proposal.displayName}
        change={(displayName) => enter({ displayName })}
      />
      <LinesField
        id="group-description"
        path="description"
        label={text('catalog.create.description')}
        maxLength={1024}
        initial={proposal.description}
        change={(description) => enter({ description })}
      />
    </Stack>
  );
}

/** A proposal of the app for one connection; where it cannot make one, the person names the group. */
function Proposed({
  place,
  connectionId,
  change,
}: { readonly place: LevelPlace; readonly connectionId: string } & Omit<FieldsProps, 'proposal'>) {
  const { application, level } = place;
  const { id: applicationId } = application;
  const { id: levelId } = level;
  const text = useText();
  const { loaded, reload } = useOperation(
    useCallback(async () => {
      const reply = await invoke('entitlements.proposeGroup', { applicationId, levelId, connectionId });
      if (!reply.ok) return reply;
      const { displayName, description, said } = reply.data;
      const draft = { displayName, description: text.said(said, description) };
      change(draft);
      return { ...reply, data: draft };
    }, [text, applicationId, levelId, connectionId, change]),
  );
  if (loaded.state === 'loading') return <Skeleton rows={2} />;
  if (loaded.state === 'ready') return <GroupFields proposal={loaded.data} change={change} />;
  return (
    <Stack space="space.200">
      <ErrorPanel error={loaded.error} retry={reload} />
      <GroupFields proposal={nothing} change={change} />
    </Stack>
  );
}

function useCreation({ application, level, changed, close }: LevelPlace) {
  const text = useText();
  const { running, error, run } = useAction();
  const create = (connectionId: string, { displayName, description }: GroupDraft) => {
    const place = { applicationId: application.id, levelId: level.id, connectionId };
    const given = description.trim() === '' ? { displayName } : { displayName, description };
    void run(
      'create',
      () => invoke('entitlements.createGroup', { ...place, ...given }),
      ({ binding }) => {
        raiseFlag('success', text('catalog.create.done', { name: binding.displayName, level: level.name }));
        changed();
        close();
      },
    );
  };
  return { running, error, create };
}

function CreateForm({
  place,
  connections,
}: {
  readonly place: LevelPlace;
  readonly connections: readonly ConnectionView[];
}) {
  const text = useText();
  const { application, level, close } = place;
  const { running, error, create } = useCreation(place);
  const [connectionId, choose] = useState(() => firstConnection(connections, usedConnections(place)));
  const [draft, change] = useState(nothing);
  return (
    <FormModal
      title={text('catalog.create.title', { level: level.name, application: application.name })}
      submitLabel={text('catalog.create.submit')}
      isRunning={running !== undefined}
      isDisabled={connectionId === '' || draft.displayName.trim() === ''}
      error={error}
      submit={() => create(connectionId, draft)}
      close={close}
    >
      {connections.length === 0 ? (
        <NoConnection />
      ) : (
        <>
          <ConnectionChoice connections={connections} chosen={connectionId} choose={choose} />
          <Proposed key={connectionId} place={place} connectionId={connectionId} change={change} />
        </>
      )}
    </FormModal>
  );
}

/** Creates a group for a level in the directory and binds it: nobody has to leave the page for it. */
export function CreateGroup(place: LevelPlace) {
  const text = useText();
  const { loaded } = useOperation(readConnections);
  const { application, level, close } = place;
  if (loaded.state === 'ready') return <CreateForm place={place} connections={loaded.data.connections} />;
  return (
    <FormModal
      title={text('catalog.create.title', { level: level.name, application: application.name })}
      submitLabel={text('catalog.create.submit')}
      isRunning={false}
      isDisabled
      error={loaded.state === 'failed' ? loaded.error : undefined}
      submit={close}
      close={close}
    >
      {loaded.state === 'loading' && <Skeleton rows={3} />}
    </FormModal>
  );
}
