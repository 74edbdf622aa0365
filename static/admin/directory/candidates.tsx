import { Button, Inline, List, ListItem, Spinner, Stack, Text } from '@forge/react';
import React, { useCallback } from 'react';
import type { ReasonView } from '#contract/kit/reason-view';
import { useText } from '../../shared/text/text-provider';
import { useOperation } from '../../shared/data/use-operation';
import { invoke } from '../api';

type Candidate = { readonly id: string; readonly label: string };

interface Props {
  readonly connectionId: string;
  readonly accountId: string;
  /** Why it stopped. Behind few reasons there are accounts: several, or one that cannot be used as it is. */
  readonly reason: ReasonView;
  /** Absent: they are only shown. */
  readonly choose?: (candidate: Candidate) => void;
}

function Account({ candidate, choose }: { readonly candidate: Candidate } & Pick<Props, 'choose'>) {
  const text = useText();
  const { id, label } = candidate;
  return (
    <Inline space="space.100" alignBlock="center">
      <Text>{label}</Text>
      <Text size="small" color="color.text.subtle">
        {id}
      </Text>
      {choose !== undefined && (
        <Button
          spacing="compact"
          aria-label={text('access.map.useThis', { label })}
          onClick={() => choose(candidate)}
        >
          {text('access.map.use')}
        </Button>
      )}
    </Inline>
  );
}

/** Asks the directory, now: what it calls its accounts is never stored. */
function Asked({ connectionId, accountId, choose }: Omit<Props, 'reason'>) {
  const text = useText();
  const { loaded } = useOperation(useCallback(() => invoke('people.check', { accountId }), [accountId]));
  if (loaded.state === 'loading') return <Spinner size="small" label={text('access.map.asking')} />;
  const found =
    loaded.state === 'ready'
      ? loaded.data.connections.find((connection) => connection.connectionId === connectionId)
      : undefined;
  if (found === undefined || found.match === 'trouble')
    return <Text color="color.text.subtle">{text('access.detail.seen.unknown')}</Text>;
  if (found.candidates.length === 0) return null;
  return (
    <Stack space="space.050">
      <Text weight="medium">{text('access.map.candidates')}</Text>
      <List type="unordered">
        {found.candidates.map((candidate) => (
          <ListItem key={candidate.id}>
            <Account candidate={candidate} {...(choose === undefined ? {} : { choose })} />
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}

/** The accounts of the directory that a person who could not be served may mean. */
export function Candidates({ reason, ...asked }: Props) {
  return reason.namesAccounts ? <Asked {...asked} /> : null;
}
