import { List, ListItem, SectionMessage, SectionMessageAction, Stack, Text } from '@forge/react';
import React from 'react';
import type { FaultView } from '#contract/kit/reply';
import { useText } from './text/text-provider';
import type { FailedCall } from './data/settled';

const faultText = ({ path, message }: FaultView) => (path === '' ? message : `${path}: ${message}`);

interface Props {
  readonly error: FailedCall;
  /** A way on; absent where the form itself is the way. */
  readonly retry?: () => void;
  /** Faults that a field beside it shows already. */
  readonly shownPaths?: readonly string[];
}

/** An error: what happened in the reader's language, what the app says about it, and every fault with its place. */
export function ErrorPanel({ error, retry, shownPaths = [] }: Props) {
  const text = useText();
  const faults = (error.faults ?? []).filter(({ path }) => !shownPaths.includes(path));
  const action = retry && (
    <SectionMessageAction key="retry" onClick={retry}>
      {text('shared.action.retry')}
    </SectionMessageAction>
  );
  return (
    <SectionMessage
      appearance="error"
      title={text(`shared.error.title.${error.code}`)}
      {...(action ? { actions: [action] } : {})}
    >
      <Stack space="space.100">
        <Text>{error.code === 'unreachable' ? text('shared.error.unreachable') : error.message}</Text>
        {faults.length > 0 && (
          <List type="unordered">
            {faults.map((fault) => (
              <ListItem key={faultText(fault)}>{faultText(fault)}</ListItem>
            ))}
          </List>
        )}
      </Stack>
    </SectionMessage>
  );
}
