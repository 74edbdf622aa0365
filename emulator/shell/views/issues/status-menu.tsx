import * as React from 'react';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { Issue, Transition } from '../../api/jira-shapes';
import { Failure } from '../../parts/note';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';

interface Props {
  readonly issue: Issue;
  readonly transitions: readonly Transition[];
}

/** The status, and behind it the moves the workflow offers the persona. */
export function StatusMenu({ issue, transitions }: Props): React.JSX.Element {
  const { jira } = useSession();
  const { busy, error, run } = useAction();
  const { name } = issue.fields.status;
  return (
    <div className="status">
      <DropdownMenu trigger={name} label={`Status: ${name}`} isLoading={busy} placement="bottom-start">
        <DropdownItemGroup title="Change status">
          {transitions.map((transition) => (
            <DropdownItem
              key={transition.id}
              onClick={() => void run(() => jira.transition(issue.key, transition.id))}
            >
              {moveText(transition)}
            </DropdownItem>
          ))}
          {transitions.length === 0 && <DropdownItem isDisabled>No move from here for you</DropdownItem>}
        </DropdownItemGroup>
      </DropdownMenu>
      <Failure title="The status was not changed" error={error} />
    </div>
  );
}

const moveText = ({ name, to }: Transition): string =>
  to === undefined || to.name === name ? name : `${name} → ${to.name}`;
