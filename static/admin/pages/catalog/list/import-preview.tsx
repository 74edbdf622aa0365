import { List, ListItem, Lozenge, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { ApplicationEntryView, ApplicationsImportView } from '#contract/catalog/applications';
import type { FaultView } from '#contract/kit/reply';
import { Table } from '../../../../shared/table';
import { useText } from '../../../../shared/text/text-provider';

/** What an import would do: how many it changes, and how many it cannot read. */
export function tally({ entries, faults }: ApplicationsImportView) {
  const of = (...kinds: readonly ApplicationEntryView['change'][]) =>
    entries.filter(({ change }) => kinds.includes(change)).length;
  return { effective: of('added', 'changed'), refused: of('refused') + (faults.length > 0 ? 1 : 0) };
}

const looks = { added: 'success', changed: 'inprogress', unchanged: 'default', refused: 'removed' } as const;

function Faults({ faults }: { readonly faults: readonly FaultView[] }) {
  const text = useText();
  const sentences = faults.map(({ path, message, said }) => {
    const sentence = text.said(said, message);
    return path === '' ? sentence : `${path}: ${sentence}`;
  });
  return (
    <List type="unordered">
      {sentences.map((sentence) => (
        <ListItem key={sentence}>{sentence}</ListItem>
      ))}
    </List>
  );
}

function Verdict({ view }: { readonly view: ApplicationsImportView }) {
  const text = useText();
  const { effective, refused } = tally(view);
  if (view.faults.length > 0)
    return (
      <SectionMessage appearance="error" title={text('shared.error.title.invalid-input')}>
        <Faults faults={view.faults} />
      </SectionMessage>
    );
  if (refused > 0)
    return (
      <SectionMessage appearance="error">
        <Text>{text.count('catalog.importing.problems', refused)}</Text>
      </SectionMessage>
    );
  if (effective > 0) return null;
  return (
    <SectionMessage appearance="information">
      <Text>{text('catalog.importing.nothing')}</Text>
    </SectionMessage>
  );
}

function Details({ entry }: { readonly entry: ApplicationEntryView }) {
  const text = useText();
  const { changedParts, droppedLevels, faults } = entry;
  return (
    <Stack space="space.050">
      {changedParts.length > 0 && (
        <Text>{changedParts.map((part) => text(`catalog.importing.parts.${part}`)).join(', ')}</Text>
      )}
      {droppedLevels.length > 0 && (
        <Text color="color.text.danger">
          {text('catalog.importing.drops', { names: droppedLevels.join(', ') })}
        </Text>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
    </Stack>
  );
}

/** Every application of the text with what would happen to it; those with problems first. */
export function ImportPreview({ view }: { readonly view: ApplicationsImportView }) {
  const text = useText();
  const isRefused = ({ change }: ApplicationEntryView) => change === 'refused';
  const rows = [...view.entries.filter(isRefused), ...view.entries.filter((entry) => !isRefused(entry))];
  const nameOf = ({ index, id, name }: ApplicationEntryView) =>
    name || id || text('catalog.importing.entry', { number: index + 1 });
  return (
    <Stack space="space.200">
      <Verdict view={view} />
      {rows.length > 0 && (
        <Table
          label={text('catalog.importing.title')}
          rows={rows}
          keyOf={({ index }) => String(index)}
          columns={[
            { key: 'name', title: text('catalog.importing.application'), cell: nameOf },
            {
              key: 'change',
              title: text('catalog.importing.change'),
              cell: ({ change }) => (
                <Lozenge appearance={looks[change]}>{text(`catalog.importing.changes.${change}`)}</Lozenge>
              ),
            },
            {
              key: 'details',
              title: text('catalog.importing.details'),
              cell: (entry) => <Details entry={entry} />,
            },
          ]}
        />
      )}
    </Stack>
  );
}
