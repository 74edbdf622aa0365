import { Button, Text, User } from '@forge/react';
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import type { IdentityMappingView } from '#contract/people/identity-mappings';
import { ActionsMenu } from '../../../shared/actions-menu';
import { EmptyView } from '../../../shared/empty-view';
import { Section } from '../../../shared/page';
import { PagedTable } from '../../../shared/paged-table';
import type { Column } from '../../../shared/table';
import { useText } from '../../../shared/text/text-provider';
import { When } from '../../../shared/when';
import { ConnectionField } from '../../directory/connection-field';
import { PrincipalName } from '../../directory/principal-name';
import { AddMapping } from './add-mapping';
import { RemoveMapping } from './remove-mapping';
import type { Mappings } from './use-mappings';

/** One connection needs no choice. */
function ConnectionSelect({ connections = [], connectionId, choose }: Mappings) {
  const text = useText();
  if (connections.length < 2) return null;
  const label = text('people.mappings.connection');
  return (
    <ConnectionField {...{ connections, choose, label }} id="mappings-connection" chosen={connectionId} />
  );
}

function useColumns(
  labelOf: (principal: string) => string | undefined,
  remove: (mapping: IdentityMappingView) => void,
): readonly Column<IdentityMappingView>[] {
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
      cell: ({ principal }) => <PrincipalName principal={principal} label={labelOf(principal)} />,
    },
    { key: 'by', title: text('people.mappings.by'), cell: (row) => <User accountId={row.mappedBy} /> },
    { key: 'at', title: text('people.mappings.at'), cell: (row) => <When instant={row.mappedAt} dayOnly /> },
    {
      key: 'actions',
      title: text('shared.action.actions'),
      cell: (row) => (
        <ActionsMenu
          name={labelOf(row.principal) ?? row.principal}
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
  /** Absent where the empty list offers it itself. */
  readonly add: { label: string; run: () => void } | undefined;
  readonly others: ReactNode;
}) {
  return (
    <>
      {add !== undefined && (
        <Button appearance="primary" onClick={add.run}>
          {add.label}
        </Button>
      )}
      {others}
    </>
  );
}

interface Props {
  readonly mappings: Mappings;
  /** Buttons beside Add. */
  readonly actions: ReactNode;
}

/** The explicit links of one connection: who was mapped, to what, by whom. */
export function MappingList({ mappings, actions }: Props) {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<IdentityMappingView>();
  const { pages, labelOf, connections = [], connectionId } = mappings;
  const columns = useColumns(labelOf, setRemoving);
  const closeAndRead = () => {
    setAdding(false);
    setRemoving(undefined);
    pages.reload();
  };
  const hasSome = pages.items.length > 0;
  const add = { label: text('people.mappings.add'), run: () => setAdding(true) };
  return (
    <Section
      title={text('people.mappings.title')}
      actions={<Buttons add={hasSome ? add : undefined} others={actions} />}
    >
      <Text color="color.text.subtle">{text('people.mappings.lead')}</Text>
      <ConnectionSelect {...mappings} />
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
