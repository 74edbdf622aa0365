import * as React from 'react';
import type { GraphApp, Permission } from '../../../api/graph-apps';
import { Button } from '../../../parts/button';
import { Failure } from '../../../parts/note';
import { useSession } from '../../../session/session';
import { useAction } from '../../../session/use-action';
import { useLive } from '../../../session/use-live';

/** What Gatehouse's own guide tells an administrator to add. */
const GUIDED: ReadonlySet<string> = new Set([
  'User.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Create',
  'Application.Read.All',
  'Member.Read.Hidden',
]);

interface Props {
  readonly app: GraphApp;
  readonly asked: readonly Permission[];
}

/** Adds an application permission of Microsoft Graph; it counts only once consent is given. */
export function AddPermission({ app, asked }: Props): React.JSX.Element {
  const { graph } = useSession();
  const { busy, error, run } = useAction();
  const all = useLive('graph permissions', () => graph.apps.permissions());
  const [chosen, setChosen] = React.useState('');
  const id = React.useId();
  const others = (all.data ?? []).filter((permission) => !asked.some((held) => held.id === permission.id));
  const add = async (): Promise<void> => {
    if (await run(() => graph.apps.ask(app, chosen))) setChosen('');
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
        <label htmlFor={id}>Application permission of Microsoft Graph</label>
        <select id={id} required value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">Choose…</option>
          <Options title="Named in Gatehouse's guide" of={others.filter(({ value }) => GUIDED.has(value))} />
          <Options title="Others" of={others.filter(({ value }) => !GUIDED.has(value))} />
        </select>
      </div>
      <Button submit busy={busy}>
        Add a permission
      </Button>
      <Failure title="Graph refused" error={error ?? all.error} />
    </form>
  );
}

const Options = ({ title, of }: { readonly title: string; readonly of: readonly Permission[] }) => (
  <optgroup label={title}>
    {of.map(({ id, value }) => (
      <option key={id} value={id}>
        {value}
      </option>
    ))}
  </optgroup>
);
