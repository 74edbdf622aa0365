import { Button } from '@forge/react';
import React, { useState } from 'react';
import { EmptyView } from '../../../shared/empty-view';
import { ErrorPanel } from '../../../shared/error-panel';
import { Page } from '../../../shared/page';
import { Skeleton } from '../../../shared/skeleton';
import { useText } from '../../../shared/text/text-provider';
import { useNavigation } from '../../navigation';
import { ExportMappings } from './export-mappings';
import { ImportMappings } from './import-mappings';
import { MappingList } from './mapping-list';
import { PersonCheck } from './person-check';
import { useMappings } from './use-mappings';
import type { Mappings } from './use-mappings';

/** People are matched with accounts of a directory; before there is one there is nothing to match. */
function NoDirectory() {
  const text = useText();
  const { go } = useNavigation();
  return (
    <EmptyView
      title={text('people.noConnection.title')}
      description={text('people.noConnection.description')}
      action={{ label: text('people.noConnection.action'), run: () => go('connectors', { add: 'yes' }) }}
    />
  );
}

function People({ mappings }: { readonly mappings: Mappings }) {
  const [open, setOpen] = useState<'import' | 'export'>();
  const text = useText();
  const close = () => setOpen(undefined);
  const actions = (
    <>
      <Button onClick={() => setOpen('import')}>{text('people.import.open')}</Button>
      <Button onClick={() => setOpen('export')}>{text('people.export.open')}</Button>
    </>
  );
  return (
    <>
      <PersonCheck />
      <MappingList mappings={mappings} actions={actions} />
      {open === 'import' && <ImportMappings imported={mappings.pages.reload} close={close} />}
      {open === 'export' && <ExportMappings close={close} />}
    </>
  );
}

/** Nothing is offered before it is known whether there is a directory. */
function Loaded({ mappings }: { readonly mappings: Mappings }) {
  const { connections, pages } = mappings;
  if (connections === undefined)
    return pages.error === undefined ? <Skeleton /> : <ErrorPanel error={pages.error} retry={pages.reload} />;
  return connections.length === 0 ? <NoDirectory /> : <People mappings={mappings} />;
}

/** Who is who: what directory accounts belong to people of the site, and where a person must say so. */
export function PeoplePage() {
  const text = useText();
  const mappings = useMappings();
  return (
    <Page title={text('people.title')} lead={text('people.lead')}>
      <Loaded mappings={mappings} />
    </Page>
  );
}
