import * as React from 'react';
import type { GraphUser } from '../../api/graph';
import { Awaited } from '../../parts/awaited';
import { Card } from '../../parts/card';
import { Lozenge } from '../../parts/lozenge';
import { Empty } from '../../parts/note';
import type { Column } from '../../parts/table';
import { Table } from '../../parts/table';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';

export function UsersTab(): React.JSX.Element {
  const { graph } = useSession();
  const live = useLive('users', () => graph.users());
  return (
    <Card title="Users">
      <Awaited live={live} what="users">
        {(users) =>
          users.length === 0 ? (
            <Empty title="No users" />
          ) : (
            <Table caption="Users" columns={COLUMNS} rows={users} keyOf={({ id }) => id} />
          )
        }
      </Awaited>
    </Card>
  );
}

const COLUMNS: readonly Column<GraphUser>[] = [
  { title: 'Name', cell: ({ displayName }) => displayName ?? '' },
  { title: 'User principal name', cell: ({ userPrincipalName }) => userPrincipalName ?? '' },
  { title: 'Mail', cell: ({ mail }) => mail ?? <span className="faint">None</span> },
  { title: 'Account', cell: (user) => <AccountLozenges user={user} /> },
];

export const AccountLozenges = ({ user }: { readonly user: GraphUser }): React.JSX.Element => (
  <span className="badges">
    {user.userType === 'Guest' ? (
      <Lozenge tone="warning">Guest</Lozenge>
    ) : (
      <Lozenge tone="neutral">Member</Lozenge>
    )}
    {user.accountEnabled === false && <Lozenge tone="danger">Disabled</Lozenge>}
  </span>
);
