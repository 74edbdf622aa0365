import { Button, Code, LoadingButton, Stack, User } from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { IdentityMappingView } from '../../../src/contract/admin/identity-mappings';
import { LoadedView } from '../../shared/loaded-view';
import { Table } from '../../shared/table';
import { useOperation } from '../../shared/use-operation';
import { when } from '../../shared/when';
import { invoke } from '../api';

interface Props {
  readonly connectionId: string;
  readonly version: number;
  /** Account of the mapping that is being removed. */
  readonly running: string | undefined;
  readonly remove: (mapping: IdentityMappingView) => void;
}

const columns = ({ running, remove }: Props) => [
  { title: 'Person', cell: ({ accountId }: IdentityMappingView) => <User accountId={accountId} /> },
  { title: 'Account id', cell: ({ accountId }: IdentityMappingView) => <Code>{accountId}</Code> },
  {
    title: 'Object in the directory',
    cell: ({ principal }: IdentityMappingView) => <Code>{principal}</Code>,
  },
  { title: 'By', cell: ({ mappedBy }: IdentityMappingView) => <User accountId={mappedBy} /> },
  { title: 'When', cell: ({ mappedAt }: IdentityMappingView) => when(mappedAt) },
  {
    title: 'Remove',
    cell: (row: IdentityMappingView) => (
      <LoadingButton isLoading={running === row.accountId} onClick={() => remove(row)}>
        Remove
      </LoadingButton>
    ),
  },
];

/** The mappings of one connection, a hundred at a time. */
export function MappingTable(props: Props) {
  const { connectionId, version } = props;
  const [cursor, setCursor] = useState<string>();
  const list = useCallback(
    () =>
      invoke('identityMappings.list', {
        connectionId,
        limit: 100,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    [connectionId, cursor],
  );
  const { loaded, reload } = useOperation(list, version);
  return (
    <LoadedView loaded={loaded} reload={reload}>
      {({ items, next }) => (
        <Stack space="space.100" alignInline="start">
          <Table
            rows={items}
            keyOf={({ accountId }) => accountId}
            columns={columns(props)}
            empty="Nobody is mapped here"
          />
          {cursor !== undefined && <Button onClick={() => setCursor(undefined)}>First page</Button>}
          {next !== undefined && <Button onClick={() => setCursor(next)}>Next page</Button>}
        </Stack>
      )}
    </LoadedView>
  );
}
