import { Button, Code, Select, Text, User } from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { ConnectionView } from '../../../../src/contract/admin/connections';
import type { IdentityMappingView } from '../../../../src/contract/admin/identity-mappings';
import { ActionsMenu } from '../../../shared/actions-menu';
import { EmptyView } from '../../../shared/empty-view';
import { Field } from '../../../shared/field';
import { Section } from '../../../shared/page';
import { PagedTable } from '../../../shared/paged-table';
import type { Column } from '../../../shared/table';
import { useText } from '../../../shared/text/text-provider';
import { usePages } from '../../../shared/use-pages';
import { When } from '../../../shared/when';
import { invoke } from '../../api';
import { AddMapping } from './add-mapping';
import { RemoveMapping } from './remove-mapping';

interface Option {
  readonly value: string;
}

function ConnectionSelect({
  connections,
  choose,
}: {
  readonly connections: readonly ConnectionView[];
  readonly choose: (id: string) => void;
}) {
  const text = useText();
  const options = connections.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Field id="mappings-connection" label={text('people.mappings.connection')}>
      <Select
        inputId="mappings-connection"
        name="mappings-connection"
        options={options}
        defaultValue={options[0]}
        onChange={({ value }: Option) => choose(value)}
      />
    </Field>
  );
}

function useColumns(remove: (mapping: IdentityMappingView) => void): readonly Column<IdentityMappingView>[] {
  const text = useText();
  return [
    {
      key: 'person',
      title: text('people.mappings.person'),
      cell: (row) => <User accountId={row.accountId} />,
    },
    {
      key: 'principal',
      title: text('people.mappings.principal'),
      cell: (row) => <Code>{row.principal}</Code>,
    },
    { key: 'by', title: text('people.mappings.by'), cell: (row) => <User accountId={row.mappedBy} /> },
    { key: 'at', title: text('people.mappings.at'), cell: (row) => <When instant={row.mappedAt} dayOnly /> },
    {
      key: 'actions',
      title: text('shared.action.actions'),
      cell: (row) => (
        <ActionsMenu
          name={row.principal}
          actions={[{ label: text('people.mappings.remove'), run: () => remove(row) }]}
        />
      ),
    },
  ];
}

function Buttons({
  add,
  others,
}: {
  readonly add: { label: string; run: () => void };
  readonly others: ReactNode;
}) {
  return (
    <>
      <Button appearance="primary" onClick={add.run}>
        {add.label}
      </Button>
      {others}
    </>
  );
}

interface Props {
  readonly connections: readonly ConnectionView[];
  /** Buttons beside Add. */
  readonly actions: ReactNode;
}

/** The explicit links of one connection: who was mapped, to what, by whom. */
export function Mappings({ connections, actions }: Props) {
  const text = useText();
  const [connectionId, choose] = useState(connections[0]?.id ?? '');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<IdentityMappingView>();
  const read = useCallback(
    (cursor: string | undefined) =>
      invoke('identityMappings.list', { connectionId, ...(cursor === undefined ? {} : { cursor }) }),
    [connectionId],
  );
  const pages = usePages(read);
  const columns = useColumns(setRemoving);
  const closeAndRead = () => {
    setAdding(false);
    setRemoving(undefined);
    pages.reload();
  };
  const add = { label: text('people.mappings.add'), run: () => setAdding(true) };
  return (
    <Section title={text('people.mappings.title')} actions={<Buttons add={add} others={actions} />}>
      <Text color="color.text.subtle">{text('people.mappings.lead')}</Text>
      {connections.length > 1 && <ConnectionSelect connections={connections} choose={choose} />}
      <PagedTable
        label={text('people.mappings.title')}
        pages={pages}
        keyOf={(row) => row.accountId}
        columns={columns}
        empty={
          <EmptyView
            title={text('people.mappings.empty.title')}
            description={text('people.mappings.empty.description')}
            action={add}
          />
        }
      />
      {adding && (
        <AddMapping
          connections={connections}
          connectionId={connectionId}
          saved={closeAndRead}
          close={() => setAdding(false)}
        />
      )}
      <RemoveMapping mapping={removing} removed={closeAndRead} close={() => setRemoving(undefined)} />
    </Section>
  );
}
