import { Box, List, ListItem, SectionMessage, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { EffectView, GroupView, IssueAccessView, RiskNoteView } from '#contract/requests/issue-access';
import { Section } from '../../shared/page';
import { dayText, durationText } from '../../shared/text/dates';
import type { Text as Texts } from '../../shared/text/text';
import { useText } from '../../shared/text/text-provider';
import { DirectoryMatch } from './directory-match';

const frame = xcss({
  borderColor: 'color.border',
  borderRadius: 'radius.small',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  padding: 'space.200',
});

const placeText = (text: Texts, { name, connection }: GroupView) =>
  connection === null ? name : text('issue.effect.place', { group: name, connection });

function endText(text: Texts, { durationMinutes, endIfProvenNow }: EffectView): string {
  if (durationMinutes === null) return text('issue.effect.endless');
  const duration = durationText(text, durationMinutes);
  return text('issue.effect.ends', { duration, day: dayText(text, endIfProvenNow) });
}

function noteText(text: Texts, note: RiskNoteView): string {
  switch (note.code) {
    case 'already-holds':
      return text('issue.note.already-holds', { issue: note.issueKey, level: note.level ?? '–' });
    case 'no-longer-bound':
      return text('issue.note.no-longer-bound', { group: note.group });
    default:
      return text(`issue.note.${note.code}`);
  }
}

function Effect({ effect }: { readonly effect: EffectView }) {
  const text = useText();
  return (
    <Stack space="space.100">
      <List type="unordered">
        {effect.gives.map((group) => (
          <ListItem key={`gives ${group.connectionId} ${group.name}`}>
            {text('issue.effect.gives', { group: placeText(text, group) })}
          </ListItem>
        ))}
        {effect.takesAway.map((group) => (
          <ListItem key={`takes ${group.connectionId} ${group.name}`}>
            {text('issue.effect.takesAway', { group: placeText(text, group) })}
          </ListItem>
        ))}
      </List>
      {effect.gives.length > 0 && <Text>{endText(text, effect)}</Text>}
    </Stack>
  );
}

/** What a yes would bring about, what to weigh, and whether the directory knows the person. */
export function OnApproval({ request }: { readonly request: IssueAccessView }) {
  const text = useText();
  const { effect, notes } = request;
  if (effect === null) return null;
  return (
    <Section title={text('issue.effect.title')}>
      <Box xcss={frame}>
        <Stack space="space.200">
          <Effect effect={effect} />
          {effect.gives.length > 0 && <DirectoryMatch />}
        </Stack>
      </Box>
      {notes.length > 0 && (
        <SectionMessage appearance="information" title={text('issue.note.title')}>
          <List type="unordered">
            {notes.map((note) => (
              <ListItem key={noteText(text, note)}>{noteText(text, note)}</ListItem>
            ))}
          </List>
        </SectionMessage>
      )}
    </Section>
  );
}
