import { Lozenge, Stack, Tag, TagGroup, Text, Tooltip, User } from '@forge/react';
import React from 'react';
import type { ApplicationRow } from '../../../../../src/contract/admin/applications';
import { RiskLozenge } from '../../../../shared/state-lozenge';
import type { Column } from '../../../../shared/table';
import type { Text as Texts } from '../../../../shared/text/text';
import { TextLink } from '../text-link';

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

const State = ({ row, text }: { readonly row: ApplicationRow; readonly text: Texts }) => (
  <Lozenge appearance={row.enabled ? 'success' : 'default'}>
    {text(row.enabled ? 'catalog.state.enabled' : 'catalog.state.disabled')}
  </Lozenge>
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
    { ...title('name'), width: 30, cell: (row) => <Name row={row} open={open} /> },
    { ...title('owner'), cell: (row) => <Owner row={row} text={text} /> },
    { ...title('risk'), cell: ({ risk }) => <RiskLozenge risk={risk} /> },
    { ...title('levels'), width: 20, cell: ({ levelNames }) => <Levels names={levelNames} /> },
    { ...title('findings'), width: 18, cell: (row) => <Findings row={row} text={text} /> },
    { ...title('state'), cell: (row) => <State row={row} text={text} /> },
  ];
}
