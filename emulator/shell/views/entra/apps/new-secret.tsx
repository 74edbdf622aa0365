import * as React from 'react';
import type { GraphApp, GraphSecret } from '../../../api/graph-apps';
import { Button } from '../../../parts/button';
import { Failure } from '../../../parts/note';
import { useSession } from '../../../session/session';
import { useAction } from '../../../session/use-action';

/** The life times the admin centre offers, in days. */
const LIFE_TIMES = [
  [90, '90 days'],
  [180, '180 days (recommended)'],
  [365, '365 days'],
  [730, '730 days'],
] as const;

const DAY_MS = 24 * 3_600_000;

interface Props {
  readonly app: GraphApp;
  readonly made: (secret: GraphSecret) => void;
}

/** Life times count from the site's own time, which may run ahead of the browser's. */
export function NewSecret({ app, made }: Props): React.JSX.Element {
  const { graph, now } = useSession();
  const { busy, error, run } = useAction();
  const [description, setDescription] = React.useState('');
  const [days, setDays] = React.useState(180);
  const [describing, lasting] = [React.useId(), React.useId()];
  const submit = async (): Promise<void> => {
    if (now === undefined) return;
    const end = new Date(Date.parse(now) + days * DAY_MS).toISOString();
    const create = async (): Promise<void> => made(await graph.apps.addSecret(app, description.trim(), end));
    if (await run(create)) setDescription('');
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
        <label htmlFor={describing}>Description of the secret</label>
        <input
          id={describing}
          required
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
        <label htmlFor={lasting}>Expires</label>
        <select id={lasting} value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {LIFE_TIMES.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <Button submit busy={busy} disabled={now === undefined}>
        New client secret
      </Button>
      <Failure title="Graph refused" error={error} />
    </form>
  );
}
