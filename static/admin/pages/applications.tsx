import { Lozenge } from '@forge/react';
import React from 'react';
import type { ApplicationView, LevelView } from '../../../src/contract/admin/applications';
import { LoadedView } from '../../shared/loaded-view';
import { Table } from '../../shared/table';
import { useOperation } from '../../shared/use-operation';
import { invoke } from '../api';
import type { PageProps } from '../page-props';

const list = () => invoke('applications.list');

const levelText = ({ name, entitlements }: LevelView) =>
  `${name}: ${entitlements.map(({ displayName }) => displayName).join(', ') || 'nothing bound'}`;

const columns = [
  { title: 'Application', cell: ({ name }: ApplicationView) => name },
  {
    title: 'Levels and entitlements',
    cell: ({ levels }: ApplicationView) => levels.map(levelText).join('; ') || 'no levels',
  },
  { title: 'Risk', cell: ({ risk }: ApplicationView) => risk },
  {
    title: 'Offered',
    cell: ({ enabled }: ApplicationView) => (
      <Lozenge appearance={enabled ? 'success' : 'default'}>{enabled ? 'yes' : 'no'}</Lozenge>
    ),
  },
];

export function Applications({ version }: Pick<PageProps, 'version'>) {
  const { loaded, reload } = useOperation(list, version);
  return (
    <LoadedView loaded={loaded} reload={reload}>
      {({ applications }) => (
        <Table
          rows={applications}
          keyOf={({ id }) => id}
          columns={columns}
          empty="No application is in the catalog yet"
        />
      )}
    </LoadedView>
  );
}
