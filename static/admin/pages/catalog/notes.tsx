import { Box, Inline, Lozenge, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { PlaceView } from '#contract/catalog/applications';
import type { NoteView } from '#contract/kit/inputs';
import { useText } from '../../../shared/text/text-provider';
import type { Text as Texts } from '../../../shared/text/text';

export type NoteKind = 'warning' | 'gone' | 'unknown';

/** Room for the longest of the three words: what is beside it must not squeeze it. */
const whole = xcss({ minWidth: '76px' });

const looks = { warning: 'moved', gone: 'removed', unknown: 'default' } as const;

/** "Wiki: User, CRM: Admin". */
export const placesText = (places: readonly PlaceView[]): string =>
  places.map(({ applicationName, levelName }) => `${applicationName}: ${levelName}`).join(', ');

/** A note in the reader's language. */
export const noteText = (text: Texts, { said, sentence }: NoteView): string => text.said(said, sentence);

export interface ShownNote {
  readonly kind: NoteKind;
  readonly sentence: string;
}

/** What speaks against something, each with how much it matters. */
export function Notes({ notes }: { readonly notes: readonly ShownNote[] }) {
  const text = useText();
  return (
    <Stack space="space.075">
      {notes.map(({ kind, sentence }) => (
        <Inline key={sentence} space="space.100" alignBlock="start">
          <Box xcss={whole}>
            <Lozenge appearance={looks[kind]}>{text(`catalog.group.${kind}`)}</Lozenge>
          </Box>
          <Text size="small">{sentence}</Text>
        </Inline>
      ))}
    </Stack>
  );
}
