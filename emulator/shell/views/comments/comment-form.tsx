import * as React from 'react';
import AtlaskitButton from '@atlaskit/button/new';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/note';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';

interface Props {
  readonly issueKey: string;
  /** `customers`: always a public reply. `agents`: the writer chooses. */
  readonly audience: 'customers' | 'agents';
}

const SAYS = {
  customers: { label: 'Add a comment', send: 'Add comment' },
  reply: { label: 'Reply to customer', send: 'Send reply' },
  note: { label: 'Internal note', send: 'Add note' },
} as const;

export function CommentForm({ issueKey, audience }: Props): React.JSX.Element {
  const { desk } = useSession();
  const { busy, error, run } = useAction();
  const [text, setText] = React.useState('');
  const [open, setOpen] = React.useState(audience === 'customers');
  const says = SAYS[audience === 'customers' ? 'customers' : open ? 'reply' : 'note'];
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
      {audience === 'agents' && <Readers open={open} choose={setOpen} />}
      <div className="question">
        <label htmlFor={id}>{says.label}</label>
        <textarea id={id} rows={2} required value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <Failure title="The comment was not added" error={error} />
      <div className="form-actions">
        <Button submit busy={busy} kind="primary">
          {says.send}
        </Button>
      </div>
    </form>
  );
}

interface ReadersProps {
  readonly open: boolean;
  readonly choose: (open: boolean) => void;
}

/** Who will read the comment. */
const Readers = ({ open, choose }: ReadersProps): React.JSX.Element => (
  <div className="buttons" role="group" aria-label="Who reads the comment">
    <AtlaskitButton appearance="subtle" isSelected={!open} aria-pressed={!open} onClick={() => choose(false)}>
      Add internal note
    </AtlaskitButton>
    <AtlaskitButton appearance="subtle" isSelected={open} aria-pressed={open} onClick={() => choose(true)}>
      Reply to customer
    </AtlaskitButton>
  </div>
);
