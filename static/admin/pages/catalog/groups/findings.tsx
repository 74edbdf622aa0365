import { Inline, Spinner, Stack, Text } from '@forge/react';
import React from 'react';
import type { LevelBindingView } from '#contract/catalog/applications';
import { useText } from '../../../../shared/text/text-provider';
import type { Text as Texts } from '../../../../shared/text/text';
import type { Inspection } from '../detail/inspection';
import { Notes, noteText } from '../notes';
import type { NoteKind, ShownNote } from '../notes';

const kinds: Readonly<Record<'manageable' | 'refused' | 'unknown', NoteKind>> = {
  manageable: 'warning',
  refused: 'gone',
  unknown: 'unknown',
};

/** What the catalog and the directory say about one bound group, in the reader's language. */
function notesOf(text: Texts, binding: LevelBindingView, inspection: Inspection): readonly ShownNote[] {
  const own = binding.warnings.map((note) => ({
    kind: 'warning' as const,
    sentence: noteText(text, note),
  }));
  if (inspection.state === 'failed')
    return [...own, { kind: 'unknown', sentence: text('catalog.group.notAsked') }];
  const looked = inspection.state === 'done' ? inspection.of(binding) : undefined;
  if (looked === undefined) return own;
  const kind = kinds[looked.state];
  const { displayName, notes } = looked;
  const isRenamed = displayName !== null && displayName.slice(0, 256) !== binding.displayName;
  return [
    ...notes.map((note) => ({ kind, sentence: noteText(text, note) })),
    ...(isRenamed
      ? [{ kind: 'warning' as const, sentence: text('catalog.group.renamed', { name: displayName }) }]
      : []),
    ...own,
  ];
}

/** What is to be known about one bound group, as far as it is known yet. */
export function Findings({
  binding,
  inspection,
}: {
  readonly binding: LevelBindingView;
  readonly inspection: Inspection;
}) {
  const text = useText();
  const notes = notesOf(text, binding, inspection);
  return (
    <Stack space="space.075">
      <Notes notes={notes} />
      {inspection.state === 'asking' && (
        <Inline space="space.100" alignBlock="center">
          <Spinner size="small" label={text('catalog.group.checking')} />
          <Text size="small" color="color.text.subtle">
            {text('catalog.group.checking')}
          </Text>
        </Inline>
      )}
      {inspection.state === 'done' && notes.length === 0 && (
        <Text size="small" color="color.text.subtle">
          {text('catalog.group.fine')}
        </Text>
      )}
    </Stack>
  );
}
