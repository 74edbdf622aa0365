import React from 'react';
import type { ConnectionView } from '#contract/connections/connections';
import { ActionsMenu } from '../../../../shared/actions-menu';
import { Table } from '../../../../shared/table';
import { useText } from '../../../../shared/text/text-provider';
import type { ConnectionDialog } from '../dialogs/dialog';
import { LastTestCell, NameCell, SecretCell, StateCell, UseCell } from './connection-cells';

interface Props {
  readonly connections: readonly ConnectionView[];
  readonly open: (dialog: ConnectionDialog) => void;
  readonly enable: (connection: ConnectionView) => void;
}

/** What can be done with a connection. */
function RowActions({ row, open, enable }: Omit<Props, 'connections'> & { readonly row: ConnectionView }) {
  const text = useText();
  const opens = (kind: 'test' | 'edit' | 'rotate' | 'disable' | 'delete') => ({
    label: text(`connections.action.${kind}`),
    run: () => open({ kind, connection: row }),
  });
  const enabling = { label: text('connections.action.enable'), run: () => enable(row) };
  return (
    <ActionsMenu
      name={row.name}
      actions={[
        opens('test'),
        opens('edit'),
        opens('rotate'),
        row.enabled ? opens('disable') : enabling,
        opens('delete'),
      ]}
    />
  );
}

export function ConnectionTable({ connections, open, enable }: Props) {
  const text = useText();
  const title = (key: 'name' | 'state' | 'lastTest' | 'secret' | 'usedBy') => ({
    key,
    title: text(`connections.column.${key}`),
  });
  return (
    <Table
      label={text('admin.tab.connectors')}
      rows={connections}
      keyOf={({ id }) => id}
      columns={[
        { ...title('name'), cell: (row) => <NameCell row={row} />, width: 26 },
        { ...title('state'), cell: (row) => <StateCell row={row} />, width: 14 },
        {
          ...title('lastTest'),
          cell: (row) => <LastTestCell row={row} show={() => open({ kind: 'lastTest', connection: row })} />,
        },
        { ...title('secret'), cell: (row) => <SecretCell row={row} /> },
        { ...title('usedBy'), cell: (row) => <UseCell row={row} /> },
        {
          key: 'actions',
          title: text('shared.action.actions'),
          cell: (row) => <RowActions row={row} open={open} enable={enable} />,
          width: 10,
        },
      ]}
    />
  );
}
