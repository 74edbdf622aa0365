import * as React from 'react';
import type { GraphGroup, GraphUser } from '../../api/graph';
import { Awaited } from '../../parts/awaited';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Empty, Failure } from '../../parts/note';
import type { Column } from '../../parts/table';
import { Table } from '../../parts/table';
import type { Action } from '../../session/use-action';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';
import { useLive } from '../../session/use-live';
import { AddMember } from './add-member';
import { GroupBadges } from './group-badges';
import { AccountLozenges } from './users-tab';

/** A group's members; removing or adding one here is drift, for Gatehouse did not do it. */
export function GroupDetail({ group }: { readonly group: GraphGroup }): React.JSX.Element {
  const { graph } = useSession();
  const live = useLive(`members ${group.id}`, () => graph.members(group.id));
  const action = useAction();
  const remove = (user: GraphUser): void => void action.run(() => graph.removeMember(group.id, user.id));
  return (
    <Card title={group.displayName} aside={<GroupBadges group={group} />}>
      {group.description && <p>{group.description}</p>}
      {group.membershipRule && (
        <p>
          Rule: <code>{group.membershipRule}</code>
        </p>
      )}
      <Awaited live={live} what="members">
        {(members) =>
          members.length === 0 ? (
            <Empty title="No members" />
          ) : (
            <Table
              caption={`Members of ${group.displayName}`}
              columns={columnsFor(action, remove)}
              rows={members}
              keyOf={({ id }) => id}
            />
          )
        }
      </Awaited>
      <Failure title="Graph refused" error={action.error} />
      <AddMember groupId={group.id} members={live.data ?? []} />
    </Card>
  );
}

const columnsFor = ({ busy }: Action, remove: (user: GraphUser) => void): readonly Column<GraphUser>[] => [
  {
    title: 'Member',
    cell: ({ displayName, userPrincipalName, id }) => (
      <>
        {displayName ?? id}
        <span className="under">{userPrincipalName}</span>
      </>
    ),
  },
  { title: 'Account', cell: (user) => <AccountLozenges user={user} /> },
  {
    title: 'By hand',
    cell: (user) => (
      <Button
        kind="subtle"
        busy={busy}
        label={`Remove ${user.displayName ?? user.id} by hand`}
        onPress={() => remove(user)}
      >
        Remove
      </Button>
    ),
  },
];
