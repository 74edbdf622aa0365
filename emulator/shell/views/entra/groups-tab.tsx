import * as React from 'react';
import type { GraphGroup } from '../../api/graph';
import { Awaited } from '../../parts/awaited';
import { Card } from '../../parts/card';
import { Empty } from '../../parts/note';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { hashOf } from '../../session/use-route';
import { GroupBadges } from './group-badges';
import { NameForm } from './name-form';
import { GroupDetail } from './group-detail';

/** All groups on the left, the chosen one with its members on the right. */
export function GroupsTab({ chosen }: { readonly chosen: string | undefined }): React.JSX.Element {
  const { graph } = useSession();
  const live = useLive('groups', () => graph.groups());
  const group = live.data?.find(({ id }) => id === chosen);
  return (
    <div className="columns columns-even">
      <Card title="Groups">
        <Awaited live={live} what="groups">
          {(groups) => <GroupLinks groups={sorted(groups)} chosen={chosen} />}
        </Awaited>
        <NameForm
          label="Name of the new group"
          action="New group"
          create={async (name) => {
            const { id } = await graph.createGroup(name);
            window.location.hash = hashOf('entra', 'groups', id);
          }}
        />
      </Card>
      {group === undefined ? (
        <Card title="Members">
          <Empty
            title={
              chosen === undefined
                ? 'Choose a group to see its members.'
                : 'Group not found, or not read yet.'
            }
          />
        </Card>
      ) : (
        <GroupDetail key={group.id} group={group} />
      )}
    </div>
  );
}

const sorted = (groups: readonly GraphGroup[]): readonly GraphGroup[] =>
  [...groups].sort((one, other) => one.displayName.localeCompare(other.displayName));

const GroupLinks = ({
  groups,
  chosen,
}: {
  readonly groups: readonly GraphGroup[];
  readonly chosen: string | undefined;
}) =>
  groups.length === 0 ? (
    <Empty title="No groups" />
  ) : (
    <ul className="links">
      {groups.map((group) => (
        <li key={group.id}>
          <a
            href={hashOf('entra', 'groups', group.id)}
            aria-current={group.id === chosen ? 'true' : undefined}
          >
            <span className="links-name">{group.displayName}</span>
            <GroupBadges group={group} />
          </a>
        </li>
      ))}
    </ul>
  );
