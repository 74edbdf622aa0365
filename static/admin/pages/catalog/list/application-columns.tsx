import { Lozenge, Stack, Tag, TagGroup, Text, Tooltip, User } from '@forge/react';
import React from 'react';
import type { ApplicationRow } from '#contract/catalog/applications';
import { RiskLozenge } from '../../../../shared/state-lozenge';
import type { Column } from '../../../../shared/table';
import type { Text as Texts } from '../../../../shared/text/text';
import { TextLink } from '../../../parts/text-link';

function Findings({ row, text }: { readonly row: ApplicationRow; readonly text: Texts }) {
  const unbound = row.unboundLevels.length;
  return (
    <Stack space="space.050" alignInline="start">
      {row.levelNames.length === 0 && <Lozenge appearance="moved">{text('catalog.noLevels')}</Lozenge>}
      {unbound > 0 && (
        <Tooltip content={text('catalog.unboundTip', { names: row.unboundLevels.join(', ') })}>
          <Lozenge appearance="moved">{text.count('catalog.unboundLevels', unbound)}</Lozenge>
        </Tooltip>
      )}
      {row.warningCount > 0 && (
        <Tooltip content={text('catalog.sharedTip')}>
          <Lozenge appearance="moved">{text.count('catalog.sharedGroups', row.warningCount)}</Lozenge>
        </Tooltip>
      )}
    </Stack>
  );
}

const Levels = ({ names }: { readonly names: readonly string[] }) => (
  <TagGroup>
    {names.map((name) => (
      <Tag key={name} text={name} isRemovable={false} />
    ))}
  </TagGroup>
);

function Name({ row, open }: { readonly row: ApplicationRow; readonly open: (id: string) => void }) {
  return (
    <Stack space="space.025" alignInline="start">
      <TextLink label={row.name} follow={() => open(row.id)} />
      {row.description !== null && (
        <Text size="small" color="color.text.subtle" maxLines={2}>
          {row.description}
        </Text>
      )}
    </Stack>
  );
}

const Owner = ({ row, text }: { readonly row: ApplicationRow; readonly text: Texts }) =>
  row.ownerAccountId === null ? (
    <Text color="color.text.subtlest">{text('catalog.noOwner')}</Text>
  ) : (
    <User accountId={row.ownerAccountId} />
  );

/** Only what is out of the ordinary stands out. */
const State = ({ row, text }: { readonly row: ApplicationRow; readonly text: Texts }) =>
  row.enabled ? (
    <Text>{text('catalog.state.enabled')}</Text>
  ) : (
    <Lozenge>{text('catalog.state.disabled')}</Lozenge>
  );

/** Columns of the list; the name opens the application. */
export function applicationColumns(
  text: Texts,
  open: (id: string) => void,
): readonly Column<ApplicationRow>[] {
  const title = (key: 'name' | 'owner' | 'risk' | 'levels' | 'findings' | 'state') => ({
    key,
    title: text(`catalog.column.${key}`),
  });
  return [
    { ...title('name'), width: 24, cell: (row) => <Name row={row} open={open} /> },
    { ...title('owner'), width: 20, cell: (row) => <Owner row={row} text={text} /> },
    { ...title('risk'), width: 9, cell: ({ risk }) => <RiskLozenge risk={risk} isShort /> },
    { ...title('levels'), width: 18, cell: ({ levelNames }) => <Levels names={levelNames} /> },
    { ...title('findings'), width: 17, cell: (row) => <Findings row={row} text={text} /> },
    { ...title('state'), width: 12, cell: (row) => <State row={row} text={text} /> },
  ];
}
