import * as React from 'react';
import type { GraphApp, GraphSecret } from '../../../api/graph-apps';
import { Button } from '../../../parts/button';
import { Card } from '../../../parts/card';
import { Empty, Failure, Note } from '../../../parts/note';
import type { Column } from '../../../parts/table';
import { Table } from '../../../parts/table';
import { When } from '../../../parts/when';
import { useSession } from '../../../session/session';
import { useAction } from '../../../session/use-action';
import { Copyable } from './copyable';
import { NewSecret } from './new-secret';

/** The client secrets of an application; the value of a new one stays on the page until somebody leaves it. */
export function AppSecrets({ app }: { readonly app: GraphApp }): React.JSX.Element {
  const { graph } = useSession();
  const { busy, error, run } = useAction();
  const [made, setMade] = React.useState<GraphSecret>();
  const remove = (keyId: string): void => void run(() => graph.apps.removeSecret(app, keyId));
  return (
    <Card title="Client secrets">
      {app.passwordCredentials.length === 0 ? (
        <Empty title="No client secrets" />
      ) : (
        <Table
          caption="Client secrets"
          columns={columnsFor(busy, remove)}
          rows={app.passwordCredentials}
          keyOf={({ keyId }) => keyId}
        />
      )}
      {made !== undefined && (
        <Note tone="success" title="Copy the value now: it is shown only once">
          <Copyable what="secret value" text={made.secretText ?? ''} />
        </Note>
      )}
      <Failure title="Graph refused" error={error} />
      <NewSecret app={app} made={setMade} />
    </Card>
  );
}

const columnsFor = (busy: boolean, remove: (keyId: string) => void): readonly Column<GraphSecret>[] => [
  { title: 'Description', cell: ({ displayName }) => displayName ?? 'No description' },
  { title: 'Expires', cell: ({ endDateTime }) => <When at={endDateTime} /> },
  { title: 'Value', cell: ({ hint }) => <code>{hint}***</code> },
  { title: 'Secret ID', cell: ({ keyId }) => <code>{keyId}</code> },
  {
    title: 'Actions',
    cell: ({ keyId, displayName }) => (
      <Button
        kind="subtle"
        busy={busy}
        label={`Delete secret ${displayName ?? keyId}`}
        onPress={() => remove(keyId)}
      >
        Delete
      </Button>
    ),
  },
];
