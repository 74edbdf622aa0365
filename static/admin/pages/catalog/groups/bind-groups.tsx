import { Stack } from '@forge/react';
import React, { useState } from 'react';
import type { ConnectionView } from '#contract/connections/connections';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { useText } from '../../../../shared/text/text-provider';
import { useOperation } from '../../../../shared/data/use-operation';
import { ViewModal } from '../../../../shared/data/view-modal';
import { invoke } from '../../../api';
import { ConnectionChoice, NoConnection, firstConnection } from './connection-choice';
import { GroupSearch } from './group-search';
import { usedConnections } from './place';
import type { LevelPlace } from './place';

const readConnections = () => invoke('connections.list');

function Choice({
  connections,
  place,
}: {
  readonly connections: readonly ConnectionView[];
  readonly place: LevelPlace;
}) {
  const [connectionId, choose] = useState(() => firstConnection(connections, usedConnections(place)));
  if (connections.length === 0) return <NoConnection />;
  return (
    <Stack space="space.200">
      <ConnectionChoice connections={connections} chosen={connectionId} choose={choose} />
      <GroupSearch key={connectionId} connectionId={connectionId} place={place} />
    </Stack>
  );
}

/** Finds groups and binds them, as many as are wanted; what cannot be bound says why. */
export function BindGroups(place: LevelPlace) {
  const text = useText();
  const operation = useOperation(readConnections);
  const { application, level, close } = place;
  const title = text('catalog.bind.title', { level: level.name, application: application.name });
  return (
    <ViewModal title={title} close={close}>
      <LoadedView operation={operation}>
        {({ connections }) => <Choice connections={connections} place={place} />}
      </LoadedView>
    </ViewModal>
  );
}
