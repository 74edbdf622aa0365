import * as React from 'react';
import type { GraphUser } from '../../api/graph';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/note';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';
import { useLive } from '../../session/use-live';

interface Props {
  readonly groupId: string;
  readonly members: readonly GraphUser[];
}

/** Adds a user behind Gatehouse's back. */
export function AddMember({ groupId, members }: Props): React.JSX.Element {
  const { graph } = useSession();
  const { busy, error, run } = useAction();
  const users = useLive('users', () => graph.users());
  const [chosen, setChosen] = React.useState('');
  const id = React.useId();
  const others = (users.data ?? []).filter((user) => !members.some((member) => member.id === user.id));
  const add = async (): Promise<void> => {
    if (await run(() => graph.addMember(groupId, chosen))) setChosen('');
  };
  return (
    <form
      className="form form-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void add();
      }}
    >
      <div className="question">
        <label htmlFor={id}>Add a member by hand</label>
        <select id={id} required value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">Choose…</option>
          {others.map((user) => (
            <option key={user.id} value={user.id}>
              {user.userPrincipalName ?? user.displayName ?? user.id}
            </option>
          ))}
        </select>
      </div>
      <Button submit busy={busy}>
        Add
      </Button>
      <Failure title="Graph refused" error={error ?? users.error} />
    </form>
  );
}
