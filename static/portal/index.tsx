import { makeInvoke } from '@forge/bridge';
import ForgeReconciler, { Stack, Text } from '@forge/react';
import React from 'react';
import type { PortalAccessView, PortalRequestDefinitions } from '../../src/contract/portal/table';
import { LoadedView } from '../shared/loaded-view';
import { StateLozenge } from '../shared/state-lozenge';
import { useOperation } from '../shared/use-operation';
import { when } from '../shared/when';

const invoke = makeInvoke<PortalRequestDefinitions>();
const get = () => invoke('access.get');

function Access({ access }: { readonly access: PortalAccessView }) {
  const what = [access.application, access.level].filter((name) => name !== null).join(', ');
  return (
    <Stack space="space.100">
      <StateLozenge state={access.state} />
      <Text>{access.sentence}</Text>
      {what !== '' && <Text>{what}</Text>}
      {access.until !== null && <Text>{`Until ${when(access.until)}`}</Text>}
    </Stack>
  );
}

function App() {
  const { loaded, reload } = useOperation(get);
  return (
    <LoadedView loaded={loaded} reload={reload}>
      {({ access }) =>
        access === null ? <Text>This is not an access request.</Text> : <Access access={access} />
      }
    </LoadedView>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <App />
  </React.StrictMode>,
);
