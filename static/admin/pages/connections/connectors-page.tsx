import { Button } from '@forge/react';
import React, { useState } from 'react';
import type { ConnectionView } from '#contract/connections/connections';
import { EmptyView } from '../../../shared/empty-view';
import { ErrorPanel } from '../../../shared/error-panel';
import { raiseFlag } from '../../../shared/flags';
import { LoadedView } from '../../../shared/data/loaded-view';
import { Page } from '../../../shared/page';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import { useOperation } from '../../../shared/data/use-operation';
import { invoke } from '../../api';
import { useNavigation } from '../../navigation';
import type { PlaceParams } from '../../navigation';
import { ConnectionDialogs } from './dialogs/dialog';
import type { ConnectionDialog } from './dialogs/dialog';
import { ConnectionTable } from './list/connection-table';

const list = () => invoke('connections.list');

/** Switching on needs no question: what waited goes on, and is counted. */
function useEnable(reload: () => void) {
  const text = useText();
  const { error, run } = useAction();
  const enable = ({ id, name }: ConnectionView) =>
    void run(
      id,
      () => invoke('connections.enable', { id }),
      ({ driven }) => {
        const waited = driven > 0 ? text.count('connections.test.driven', driven) : undefined;
        raiseFlag('success', text('connections.enabled', { name }), waited);
        reload();
      },
    );
  return { error, enable };
}

/** What another page sent the administrator here for. */
function dialogAsked(
  params: PlaceParams,
  connections: readonly ConnectionView[],
): ConnectionDialog | undefined {
  if (params['add'] === 'yes') return { kind: 'add' };
  const connection = connections.find(({ id }) => id === params['connectionId']);
  return connection !== undefined && params['rotate'] === 'yes' ? { kind: 'rotate', connection } : undefined;
}

/** Connections to the vendors: their state, their secrets, and everything that is done with them. */
export function ConnectorsPage() {
  const text = useText();
  const { params } = useNavigation();
  const operation = useOperation(list);
  const { error, enable } = useEnable(operation.reload);
  const [chosen, open] = useState<ConnectionDialog | 'as asked' | undefined>('as asked');
  const add = () => open({ kind: 'add' });
  const { loaded, reload } = operation;
  const connections = loaded.state === 'ready' ? loaded.data.connections : [];
  const dialog = chosen === 'as asked' ? dialogAsked(params, connections) : chosen;
  return (
    <Page
      title={text('admin.tab.connectors')}
      lead={text('connections.lead')}
      actions={
        connections.length > 0 && (
          <Button appearance="primary" onClick={add}>
            {text('connections.add')}
          </Button>
        )
      }
    >
      {error !== undefined && <ErrorPanel error={error} />}
      <LoadedView operation={operation}>
        {() =>
          connections.length === 0 ? (
            <EmptyView
              title={text('connections.empty.title')}
              description={text('connections.empty.text')}
              action={{ label: text('connections.add'), run: add }}
            />
          ) : (
            <ConnectionTable connections={connections} open={open} enable={enable} />
          )
        }
      </LoadedView>
      {loaded.state === 'ready' && (
        <ConnectionDialogs dialog={dialog} connections={connections} open={open} reload={reload} />
      )}
    </Page>
  );
}
