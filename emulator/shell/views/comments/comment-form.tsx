import * as React from 'react';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/note';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';

interface Props {
  readonly issueKey: string;
  /** `customers`: always a public reply. `agents`: the writer chooses. */
  readonly audience: 'customers' | 'agents';
}

export function CommentForm({ issueKey, audience }: Props): React.JSX.Element {
  const { desk } = useSession();
  const { busy, error, run } = useAction();
  const [text, setText] = React.useState('');
  const [open, setOpen] = React.useState(audience === 'customers');
  const id = React.useId();
  const send = async (): Promise<void> => {
    if (await run(() => desk.comment(issueKey, text, open))) setText('');
  };
  return (
    <form
      className="form form-wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <div className="question">
        <label htmlFor={id}>Add a comment</label>
        <textarea id={id} rows={2} required value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <Failure title="The comment was not added" error={error} />
      <div className="form-actions">
        <Button submit busy={busy}>
          {open ? 'Reply' : 'Add internal note'}
        </Button>
        {audience === 'agents' && (
          <label className="check">
            <input type="checkbox" checked={open} onChange={(event) => setOpen(event.target.checked)} />
            Customers can see it
          </label>
        )}
      </div>
    </form>
  );
}
