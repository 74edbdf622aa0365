import { Button, Inline, List, ListItem, Lozenge, Spinner, Stack, Text } from '@forge/react';
import React from 'react';
import type { ConnectionMatchView, MatchView } from '#contract/requests/issue-access';
import type { Text as Texts } from '../../shared/text/text';
import { useText } from '../../shared/text/text-provider';
import { useOperation } from '../../shared/data/use-operation';
import { readMatch } from '../api';

const appearances = {
  matched: 'success',
  none: 'removed',
  ambiguous: 'removed',
  unusable: 'removed',
  'no-email': 'removed',
  trouble: 'moved',
} as const;

function matchText(text: Texts, match: MatchView, connection: string): string {
  switch (match.kind) {
    case 'matched':
      return text(match.mapped ? 'issue.match.mapped' : 'issue.match.matched', {
        connection,
        label: match.label,
      });
    case 'none':
      return text(match.mapped ? 'issue.match.mappedGone' : 'issue.match.none', { connection });
    case 'ambiguous':
      return text.count('issue.match.ambiguous', match.count, { connection });
    case 'unusable':
      return text(`issue.match.${match.reason}`, { connection, label: match.label });
    case 'no-email':
      return text('issue.match.noEmail', { connection });
    case 'trouble':
      return text(`issue.trouble.${match.trouble}`, { connection });
  }
}

/** A group that cannot be governed any more, or that brings more than its name says. */
function GroupNotes({ groups }: Pick<ConnectionMatchView, 'groups'>) {
  const text = useText();
  return (
    <>
      {groups.flatMap(({ name, refused, notes }) =>
        notes.map(({ code, said, sentence }) => (
          <Text key={`${name} ${code}`} color={refused ? 'color.text.danger' : 'color.text.subtle'}>
            {text('issue.match.group', { group: name, note: text.said(said, sentence) })}
          </Text>
        )),
      )}
    </>
  );
}

function Match({ connectionId, connection, match, groups }: ConnectionMatchView) {
  const text = useText();
  return (
    <Stack space="space.050">
      <Inline>
        <Lozenge appearance={appearances[match.kind]}>{text(`issue.match.state.${match.kind}`)}</Lozenge>
      </Inline>
      <Text>{matchText(text, match, connection ?? connectionId)}</Text>
      {match.kind === 'ambiguous' && (
        <List type="unordered">
          {match.labels.map((label) => (
            <ListItem key={label}>{label}</ListItem>
          ))}
        </List>
      )}
      <GroupNotes groups={groups} />
    </Stack>
  );
}

/** Who the person is in the directory, asked while somebody looks: it takes a second, so it comes by itself later. */
export function DirectoryMatch() {
  const text = useText();
  const { loaded, reload } = useOperation(readMatch);
  if (loaded.state === 'loading')
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label={text('issue.match.asking')} />
        <Text color="color.text.subtle">{text('issue.match.asking')}</Text>
      </Inline>
    );
  const connections = loaded.state === 'ready' ? loaded.data.connections : [];
  const isFine = loaded.state === 'ready' && connections.every(({ match }) => match.kind === 'matched');
  return (
    <Stack space="space.100">
      {loaded.state === 'failed' && <Text color="color.text.danger">{text('issue.match.failed')}</Text>}
      {connections.map((connection) => (
        <Match key={connection.connectionId} {...connection} />
      ))}
      {!isFine && (
        <Inline>
          <Button appearance="subtle" spacing="compact" onClick={reload}>
            {text('issue.match.again')}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}
