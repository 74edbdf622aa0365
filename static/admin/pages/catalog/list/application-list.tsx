import { Button, Inline, ModalTransition, Stack, Text } from '@forge/react';
import React, { useMemo, useState } from 'react';
import { Page } from '../../../../shared/page';
import { PagedTable } from '../../../../shared/paged-table';
import { SearchField } from '../../../../shared/search-field';
import { useText } from '../../../../shared/text/text-provider';
import { AddApplication } from './add-application';
import { applicationColumns } from './application-columns';
import { EmptyCatalog } from './empty-catalog';
import { ExportApplications } from './export-applications';
import { ImportApplications } from './import-applications';
import { useApplications } from './use-applications';
import type { Applications } from './use-applications';

type Dialog = 'add' | 'import' | 'export';

interface Props {
  readonly open: (id: string) => void;
  readonly startsAdding: boolean;
}

function Actions({ ask }: { readonly ask: (dialog: Dialog) => void }) {
  const text = useText();
  return (
    <>
      <Button appearance="primary" onClick={() => ask('add')}>
        {text('catalog.add')}
      </Button>
      <Button onClick={() => ask('import')}>{text('catalog.import')}</Button>
      <Button onClick={() => ask('export')}>{text('catalog.export')}</Button>
    </>
  );
}

function Listed({
  list,
  open,
  add,
}: {
  readonly list: Applications;
  readonly open: Props['open'];
  readonly add: () => void;
}) {
  const text = useText();
  const { pages, words, type, facts } = list;
  const columns = useMemo(() => applicationColumns(text, open), [text, open]);
  const isBare = words === '' && facts?.total === 0;
  const empty = (
    <EmptyCatalog isSearch={words !== ''} connectionCount={facts?.connectionCount ?? 0} add={add} />
  );
  return (
    <Stack space="space.200">
      {!isBare && (
        <Inline space="space.200" alignBlock="center">
          <SearchField
            label={text('catalog.search')}
            placeholder={text('catalog.searchHint')}
            change={type}
          />
          {facts !== undefined && pages.status !== 'loading' && (
            <Text color="color.text.subtle">{text.count('catalog.found', facts.total)}</Text>
          )}
        </Inline>
      )}
      <PagedTable
        label={text('admin.tab.catalog')}
        pages={pages}
        keyOf={({ id }) => id}
        columns={columns}
        empty={empty}
      />
    </Stack>
  );
}

/** All applications, searched and paged by the server, and what is done with all of them. */
export function ApplicationList({ open, startsAdding }: Props) {
  const text = useText();
  const list = useApplications();
  const [dialog, ask] = useState<Dialog | undefined>(startsAdding ? 'add' : undefined);
  const close = () => ask(undefined);
  return (
    <Page title={text('admin.tab.catalog')} lead={text('catalog.lead')} actions={<Actions ask={ask} />}>
      <Listed list={list} open={open} add={() => ask('add')} />
      <ModalTransition>
        {dialog === 'add' && <AddApplication added={open} close={close} />}
        {dialog === 'export' && <ExportApplications close={close} />}
        {dialog === 'import' && <ImportApplications imported={list.pages.reload} close={close} />}
      </ModalTransition>
    </Page>
  );
}
