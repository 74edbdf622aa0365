import * as React from 'react';
import type { Issue, Transition } from '../../api/jira-shapes';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Failure } from '../../parts/note';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';

interface Props {
  readonly issue: Issue;
  readonly transitions: readonly Transition[];
}

/** The status, and the moves the workflow offers the persona. */
export function StatusButtons({ issue, transitions }: Props): React.JSX.Element {
  const { jira, persona } = useSession();
  const { busy, error, run } = useAction();
  return (
    <Card title="Status">
      {transitions.length === 0 ? (
        <p className="faint">The workflow offers {persona.name} no way on from here.</p>
      ) : (
        <div className="buttons" role="group" aria-label="Change status">
          {transitions.map(({ id, name, to }) => (
            <Button key={id} busy={busy} onPress={() => void run(() => jira.transition(issue.key, id))}>
              {name}
              {to !== undefined && to.name !== name && <span className="button-to"> → {to.name}</span>}
            </Button>
          ))}
        </div>
      )}
      <Failure title="The status was not changed" error={error} />
    </Card>
  );
}
