import { EmptyState, Label, Select, Stack } from '@forge/react';
import React, { useReducer, useState } from 'react';
import type { ConnectionView } from '../../../src/contract/admin/connections';
import type { IdentityMappingView } from '../../../src/contract/admin/identity-mappings';
import { LoadedView } from '../../shared/loaded-view';
import { useOperation } from '../../shared/use-operation';
import { invoke } from '../api';
import { MappingForm } from '../components/mapping-form';
import type { NewMapping } from '../components/mapping-form';
import { MappingTable } from '../components/mapping-table';
import { NoticePanel } from '../components/notice-panel';
import { useAction } from '../components/use-action';
import type { PageProps } from '../page-props';

const listConnections = () => invoke('connections.list');

const option = ({ id, name }: ConnectionView) => ({ label: name, value: id });

function useMappingActions(changed: () => void) {
  const { running, notice, run } = useAction();
  const [saves, countSave] = useReducer((count: number) => count + 1, 0);
  const save = (connectionId: string, mapping: NewMapping) =>
    run(
      'save',
      () => invoke('identityMappings.save', { connectionId, ...mapping }),
      ({ label, driven }) => {
        countSave();
        changed();
        const lines = driven > 0 ? [`${driven} waiting grants were started again.`] : [];
        return { appearance: 'success', title: `Mapped to ${label}`, lines };
      },
    );
  const remove = ({ connectionId, accountId }: IdentityMappingView) =>
    run(
      accountId,
      () => invoke('identityMappings.delete', { connectionId, accountId }),
      () => {
        changed();
        const lines = ['Access that was given under it stays, and is taken away as before.'];
        return { appearance: 'success', title: 'Mapping removed', lines };
      },
    );
  return { running, notice, saves, save, remove };
}

type Actions = ReturnType<typeof useMappingActions>;

interface Props {
  readonly connections: readonly ConnectionView[];
  readonly chosen: string | undefined;
  readonly choose: (connectionId: string) => void;
  readonly version: number;
  readonly actions: Actions;
}

function Mappings({ connections, chosen, choose, version, actions }: Props) {
  const connection = connections.find(({ id }) => id === chosen) ?? connections[0];
  if (connection === undefined)
    return <EmptyState header="No connection is set up yet" description="Add one under Connections first." />;
  const { running, saves, save, remove } = actions;
  const { id } = connection;
  return (
    <Stack space="space.200">
      <Stack>
        <Label labelFor="mapping-connection">Connection</Label>
        <Select
          id="mapping-connection"
          name="connection"
          defaultValue={option(connection)}
          options={connections.map(option)}
          onChange={({ value }: { value: string }) => choose(value)}
        />
      </Stack>
      <MappingTable
        {...{ connectionId: id, version, running }}
        key={id}
        remove={(mapping) => void remove(mapping)}
      />
      <MappingForm key={saves} running={running === 'save'} save={(mapping) => void save(id, mapping)} />
    </Stack>
  );
}

/** For people whose e-mail address does not lead to exactly one usable account of the directory. */
export function IdentityMappings({ version, changed }: PageProps) {
  const { loaded, reload } = useOperation(listConnections, version);
  const [chosen, choose] = useState<string>();
  const actions = useMappingActions(changed);
  return (
    <Stack space="space.200">
      <NoticePanel notice={actions.notice} />
      <LoadedView loaded={loaded} reload={reload}>
        {({ connections }) => <Mappings {...{ connections, chosen, choose, version, actions }} />}
      </LoadedView>
    </Stack>
  );
}
