import * as React from 'react';
import { Button } from '../parts/button';
import { Failure } from '../parts/note';
import { When } from '../parts/when';
import { useSession } from '../session/session';
import { useAction } from '../session/use-action';

const STEPS = [
  ['PT5M', '+5 min', 'Move time forward by 5 minutes'],
  ['PT1H', '+1 h', 'Move time forward by 1 hour'],
  ['P1D', '+1 day', 'Move time forward by 1 day'],
  ['P30D', '+30 days', 'Move time forward by 30 days'],
] as const;

/** Virtual time, and the buttons that move it. */
export function ClockControls(): React.JSX.Element {
  const { now, advance } = useSession();
  const { busy, error, run } = useAction();
  return (
    <div className="clock" role="group" aria-label="Virtual time">
      <span className="clock-now">
        <span className="clock-label">Virtual time</span>
        {now === undefined ? <span>…</span> : <When at={now} />}
        <span className="clock-busy" role="status">
          {busy && (
            <>
              <span className="spinner" aria-hidden="true" /> Running everything that falls due…
            </>
          )}
        </span>
      </span>
      <span className="clock-buttons">
        {STEPS.map(([duration, text, label]) => (
          <Button
            key={duration}
            busy={busy}
            label={`${text}: ${label}`}
            onPress={() => void run(() => advance(duration))}
          >
            {text}
          </Button>
        ))}
        <Button busy={busy} onPress={() => void run(async () => undefined)}>
          Run everything due
        </Button>
      </span>
      <Failure error={error} />
    </div>
  );
}
