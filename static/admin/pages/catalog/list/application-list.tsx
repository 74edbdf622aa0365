import { Box, Button, Inline, ModalTransition, Stack, Text, xcss } from '@forge/react';
import React, { useMemo, useState } from 'react';
import { Page } from '../../../../shared/page';
import { PagedTable } from '../../../../shared/paged-table';
import { SearchField } from '../../../../shared/forms/search-field';
import { useText } from '../../../../shared/text/text-provider';
import { AddApplication } from './add-application';
import { applicationColumns } from './application-columns';
import { EmptyCatalog } from './empty-catalog';
import { ExportApplications } from './export-applications';
import { ImportApplications } from './import-applications';
import { useApplications } from './use-applications';
import type { Applications } from './use-applications';

/** In the middle of the field's height. */
const besideField = xcss({ paddingBlockEnd: 'space.100' });

type Dialog = 'add' | 'import' | 'export';

/** What the list shows, to be found again. */
type Shown = Readonly<Record<'text' | 'rows', string>>;

interface Props {
  readonly open: (id: string, shown: Shown) => void;
  readonly startsAdding: boolean;
  /** Words that are searched for at first. */
  readonly text: string;
  /** Rows that are shown at first, if there are so many. */
  readonly rows: number;
}

/** What there is nothing for yet is offered by the empty list alone, or not at all. No button moves once it is shown. */
function Actions({ ask, isBare }: { readonly ask: (dialog: Dialog) => void; readonly isBare: boolean }) {
  const text = useText();
  if (isBare) return <Button onClick={() => ask('import')}>{text('catalog.import')}</Button>;
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
  first,
  open,
  add,
}: {
  readonly list: Applications;
  readonly first: string;
  readonly open: (id: string) => void;
  readonly add: () => void;
}) {
  const text = useText();
  const { pages, type, facts, isBare } = list;
  const columns = useMemo(() => applicationColumns(text, open), [text, open]);
  const empty = <EmptyCatalog isSearch={!isBare} connectionCount={facts?.connectionCount ?? 0} add={add} />;
  return (
    <Stack space="space.200">
      {!isBare && (
        <Inline space="space.200" alignBlock="end">
          <SearchField
            label={text('catalog.search')}
            placeholder={text('catalog.searchHint')}
            first={first}
            change={type}
          />
          {facts !== undefined && pages.status !== 'loading' && (
            <Box xcss={besideField}>
              <Text color="color.text.subtle">{text.count('catalog.found', facts.total)}</Text>
            </Box>
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
export function ApplicationList({ startsAdding, ...props }: Props) {
  const text = useText();
  const list = useApplications(props.text, props.rows);
  const open = (id: string) => props.open(id, { text: list.words, rows: String(list.pages.items.length) });
  const [dialog, ask] = useState<Dialog | undefined>(startsAdding ? 'add' : undefined);
  const close = () => ask(undefined);
  return (
    <Page
      title={text('admin.tab.catalog')}
      lead={text('catalog.lead')}
      actions={list.facts !== undefined && <Actions ask={ask} isBare={list.isBare} />}
    >
      <Listed list={list} first={props.text} open={open} add={() => ask('add')} />
      <ModalTransition>
        {dialog === 'add' && <AddApplication added={open} close={close} />}
        {dialog === 'export' && <ExportApplications close={close} />}
        {dialog === 'import' && <ImportApplications imported={list.pages.reload} close={close} />}
      </ModalTransition>
    </Page>
  );
}
