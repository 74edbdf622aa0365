import * as React from 'react';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import Spinner from '@atlaskit/spinner';
import { Failure } from '../parts/note';
import { timeText } from '../parts/when';
import { useSession } from '../session/session';
import { useAction } from '../session/use-action';
import { TIME_STEPS } from './time-steps';

/** Virtual time, and the ways to move it. */
export function ClockMenu(): React.JSX.Element {
  const { now, advance } = useSession();
  const { busy, error, run } = useAction();
  const time = now === undefined ? '…' : timeText(now);
  return (
    <>
      <span className="clock-busy" role="status">
        {busy && (
          <>
            <Spinner size="small" /> Running everything that falls due…
          </>
        )}
      </span>
      <DropdownMenu trigger={time} label={`Virtual time: ${time}`} spacing="compact" placement="bottom-end">
        <DropdownItemGroup title="Virtual time">
          {TIME_STEPS.map(([duration, text, description]) => (
            <DropdownItem
              key={duration}
              isDisabled={busy}
              description={description}
              onClick={() => void run(() => advance(duration))}
            >
              {text}
            </DropdownItem>
          ))}
          <DropdownItem isDisabled={busy} onClick={() => void run(async () => undefined)}>
            Run everything due
          </DropdownItem>
        </DropdownItemGroup>
      </DropdownMenu>
      <Failure error={error} />
    </>
  );
}
