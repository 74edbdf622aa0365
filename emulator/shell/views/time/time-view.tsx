import * as React from 'react';
import { TIME_STEPS } from '../../frame/time-steps';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Failure } from '../../parts/note';
import { Page } from '../../parts/page';
import { When } from '../../parts/when';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';

/** Nothing on this site waits for a real clock: whoever wants tomorrow asks for it. */
export function TimeView(): React.JSX.Element {
  const { now, advance } = useSession();
  const { busy, error, run } = useAction();
  return (
    <Page
      title="Time travel"
      lead="Scheduled jobs, expiries and retries run in virtual time, in order, as it passes."
    >
      <Card title="Now">
        <p className="big">{now === undefined ? '…' : <When at={now} seconds />}</p>
      </Card>
      <Card title="Let time pass">
        <ul className="presets">
          {TIME_STEPS.map(([duration, text, says]) => (
            <li key={duration}>
              <div>
                <strong>{text}</strong>
                <span className="under">{says}</span>
              </div>
              <Button
                busy={busy}
                label={`Go: ${says.toLowerCase()}`}
                onPress={() => void run(() => advance(duration))}
              >
                Go
              </Button>
            </li>
          ))}
        </ul>
        <Failure title="Time did not pass" error={error} />
      </Card>
    </Page>
  );
}
