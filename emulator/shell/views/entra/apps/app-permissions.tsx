import * as React from 'react';
import type { AskedPermission, GraphApp } from '../../../api/graph-apps';
import { Awaited } from '../../../parts/awaited';
import { Button } from '../../../parts/button';
import { Card } from '../../../parts/card';
import { Lozenge } from '../../../parts/lozenge';
import { Empty, Failure } from '../../../parts/note';
import type { Column } from '../../../parts/table';
import { Table } from '../../../parts/table';
import { useSession } from '../../../session/session';
import { useAction } from '../../../session/use-action';
import { useLive } from '../../../session/use-live';
import { AddPermission } from './add-permission';

/** The application permissions of Microsoft Graph that an application asks for, and the administrator's word to them. */
export function AppPermissions({ app }: { readonly app: GraphApp }): React.JSX.Element {
  const { graph } = useSession();
  const live = useLive(`permissions ${app.id}`, () => graph.apps.asked(app));
  const { busy, error, run } = useAction();
  const drop = (id: string): void => void run(() => graph.apps.drop(app, id));
  return (
    <Card
      title="API permissions"
      aside={
        <Button busy={busy} onPress={() => void run(() => graph.apps.consent(app))}>
          Grant admin consent
        </Button>
      }
    >
      <Awaited live={live} what="permissions">
        {(asked) =>
          asked.length === 0 ? (
            <Empty title="No permissions" />
          ) : (
            <Table
              caption="API permissions"
              columns={columnsFor(busy, drop)}
              rows={asked}
              keyOf={({ id }) => id}
            />
          )
        }
      </Awaited>
      <Failure title="Graph refused" error={error} />
      <AddPermission app={app} asked={live.data ?? []} />
    </Card>
  );
}

const columnsFor = (busy: boolean, drop: (id: string) => void): readonly Column<AskedPermission>[] => [
  {
    title: 'Permission',
    cell: ({ value, displayName }) => (
      <>
        {value}
        <span className="under">{displayName}</span>
      </>
    ),
  },
  { title: 'Type', cell: () => 'Application' },
  {
    title: 'Admin consent',
    cell: ({ granted }) =>
      granted ? <Lozenge tone="success">Granted</Lozenge> : <Lozenge tone="warning">Not granted</Lozenge>,
  },
  {
    title: 'Actions',
    cell: ({ id, value }) => (
      <Button kind="subtle" busy={busy} label={`Remove permission ${value}`} onPress={() => drop(id)}>
        Remove
      </Button>
    ),
  },
];
