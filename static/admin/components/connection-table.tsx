import { ButtonGroup, Button, LoadingButton, Lozenge } from '@forge/react';
import React from 'react';
import type { ConnectionView } from '../../../src/contract/admin/connections';
import { StateLozenge } from '../../shared/state-lozenge';
import { Table } from '../../shared/table';
import { when } from '../../shared/when';

interface Actions {
  /** Id of the connection that is being tested or switched. */
  readonly running: string | undefined;
  readonly test: (connection: ConnectionView) => void;
  readonly edit: (connection: ConnectionView) => void;
  readonly turn: (connection: ConnectionView) => void;
}

const shown = [
  { title: 'Name', cell: (row: ConnectionView) => `${row.name} (${row.connectorName})` },
  {
    title: 'Switched',
    cell: ({ enabled }: ConnectionView) => (
      <Lozenge appearance={enabled ? 'success' : 'default'}>{enabled ? 'on' : 'off'}</Lozenge>
    ),
  },
  { title: 'Health', cell: ({ health }: ConnectionView) => <StateLozenge state={health.state} /> },
  {
    title: 'Secret',
    cell: ({ secret }: ConnectionView) =>
      secret.configured ? `changed ${when(secret.changedAt)}` : 'not entered',
  },
  {
    title: 'Used by',
    cell: ({ usedBy }: ConnectionView) => `${usedBy.applications} applications, ${usedBy.rules} rules`,
  },
];

const actionColumn = ({ running, test, edit, turn }: Actions) => ({
  title: 'Actions',
  cell: (row: ConnectionView) => (
    <ButtonGroup>
      <LoadingButton isLoading={running === row.id} onClick={() => test(row)}>
        Test
      </LoadingButton>
      <Button onClick={() => edit(row)}>Settings</Button>
      <Button onClick={() => turn(row)}>{row.enabled ? 'Disable' : 'Enable'}</Button>
    </ButtonGroup>
  ),
});

export function ConnectionTable({
  connections,
  ...actions
}: Actions & { readonly connections: readonly ConnectionView[] }) {
  return (
    <Table
      rows={connections}
      keyOf={({ id }) => id}
      columns={[...shown, actionColumn(actions)]}
      empty="No connection is set up yet"
    />
  );
}
