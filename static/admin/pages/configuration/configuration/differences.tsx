import { Lozenge, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { DifferenceView, ImportView } from '#contract/configuration/configuration';
import { Table } from '../../../../shared/table';
import type { Column } from '../../../../shared/table';
import type { Text as Words } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';

const looks = { added: 'success', changed: 'inprogress', removed: 'removed' } as const;

function Values({ difference }: { readonly difference: DifferenceView }) {
  const text = useText();
  const absent = text('settings.configuration.absent');
  return (
    <Stack space="space.050">
      {difference.changes.map(({ path, before, after }) => (
        <Text key={path}>{`${path}: ${before ?? absent} → ${after ?? absent}`}</Text>
      ))}
      {difference.more > 0 && <Text>{text.count('settings.configuration.more', difference.more)}</Text>}
    </Stack>
  );
}

const nameOf = (text: Words, { section, name }: DifferenceView) =>
  section === 'settings' ? text('settings.configuration.settingsName') : name;

const columns = (text: Words): readonly Column<DifferenceView>[] => [
  {
    key: 'what',
    title: text('settings.configuration.what'),
    width: 30,
    cell: (difference) => (
      <Stack>
        <Text weight="medium">{nameOf(text, difference)}</Text>
        <Text color="color.text.subtle" size="small">
          {text(`settings.configuration.sections.${difference.section}`)}
        </Text>
      </Stack>
    ),
  },
  {
    key: 'change',
    title: text('settings.configuration.change'),
    width: 15,
    cell: ({ kind }) => <Lozenge appearance={looks[kind]}>{text(`settings.configuration.${kind}`)}</Lozenge>,
  },
  {
    key: 'values',
    title: text('settings.configuration.values'),
    cell: (difference) => <Values difference={difference} />,
  },
];

function Secrets({ preview }: { readonly preview: ImportView }) {
  const text = useText();
  const { connectionsWithoutSecret: ids } = preview;
  if (ids.length === 0) return null;
  return (
    <SectionMessage appearance="warning">
      <Text>{text.count('settings.configuration.secrets', ids.length, { names: ids.join(', ') })}</Text>
    </SectionMessage>
  );
}

/** Everything an import would change, value by value. */
export function Differences({ preview }: { readonly preview: ImportView }) {
  const text = useText();
  const { differences, moreDifferences } = preview;
  if (differences.length === 0)
    return (
      <SectionMessage appearance="information">
        <Text>{text('settings.configuration.same')}</Text>
      </SectionMessage>
    );
  const title = text.count('settings.configuration.differences', differences.length + moreDifferences);
  return (
    <Stack space="space.150">
      <Text weight="medium">{title}</Text>
      <Secrets preview={preview} />
      <Table
        label={title}
        rows={differences}
        keyOf={({ section, id }) => `${section} ${id}`}
        columns={columns(text)}
      />
      {moreDifferences > 0 && (
        <Text>{text.count('settings.configuration.moreDifferences', moreDifferences)}</Text>
      )}
    </Stack>
  );
}
