import { makeInvoke } from '@forge/bridge';
import ForgeReconciler, { EmptyState } from '@forge/react';
import React from 'react';
import type { IssueDefinitions } from '../../src/contract/issue/table';
import { LoadedView } from '../shared/loaded-view';
import { useOperation } from '../shared/use-operation';
import { RequestPanel } from './request-panel';

const invoke = makeInvoke<IssueDefinitions>();
const get = () => invoke('access.get');
const retry = () => invoke('attention.retry', {});

function App() {
  const { loaded, reload } = useOperation(get);
  return (
    <LoadedView loaded={loaded} reload={reload}>
      {({ request }) =>
        request === null ? (
          <EmptyState header="This issue is no access request" />
        ) : (
          <RequestPanel request={request} retry={retry} reload={reload} />
        )
      }
    </LoadedView>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <App />
  </React.StrictMode>,
);
