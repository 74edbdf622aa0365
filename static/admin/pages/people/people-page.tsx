import { Button } from '@forge/react';
import React, { useState } from 'react';
import type { ConnectionView } from '../../../../src/contract/admin/connections';
import { EmptyView } from '../../../shared/empty-view';
import { LoadedView } from '../../../shared/loaded-view';
import { Page } from '../../../shared/page';
import { useText } from '../../../shared/text/text-provider';
import { useOperation } from '../../../shared/use-operation';
import { invoke } from '../../api';
import { useNavigation } from '../../navigation';
import { ExportMappings } from './export-mappings';
import { ImportMappings } from './import-mappings';
import { Mappings } from './mappings';
import { PersonCheck } from './person-check';

const listConnections = () => invoke('connections.list');

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

function People({ connections }: { readonly connections: readonly ConnectionView[] }) {
  const [round, setRound] = useState(0);
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
      <Mappings key={round} connections={connections} actions={actions} />
      {open === 'import' && <ImportMappings imported={() => setRound(round + 1)} close={close} />}
      {open === 'export' && <ExportMappings close={close} />}
    </>
  );
}

/** Who is who: what directory accounts belong to people of the site, and where a person must say so. */
export function PeoplePage() {
  const text = useText();
  const operation = useOperation(listConnections);
  return (
    <Page title={text('people.title')} lead={text('people.lead')}>
      <LoadedView operation={operation}>
        {({ connections }) =>
          connections.length === 0 ? <NoDirectory /> : <People connections={connections} />
        }
      </LoadedView>
    </Page>
  );
}
