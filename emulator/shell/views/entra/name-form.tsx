import * as React from 'react';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/note';
import { useAction } from '../../session/use-action';

interface Props {
  readonly label: string;
  /** Text of the button. */
  readonly action: string;
  readonly create: (name: string) => Promise<void>;
}

/** Makes something of the directory that needs a name only. What was typed stays when Graph refuses. */
export function NameForm({ label, action, create }: Props): React.JSX.Element {
  const { busy, error, run } = useAction();
  const [name, setName] = React.useState('');
  const id = React.useId();
  const submit = async (): Promise<void> => {
    if (await run(() => create(name.trim()))) setName('');
  };
  return (
    <form
      className="form form-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <div className="question">
        <label htmlFor={id}>{label}</label>
        <input id={id} required value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <Button submit busy={busy}>
        {action}
      </Button>
      <Failure title="Graph refused" error={error} />
    </form>
  );
}
