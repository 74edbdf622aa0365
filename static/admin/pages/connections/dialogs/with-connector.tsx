import { Button, ModalBody, ModalFooter, SectionMessage, Text } from '@forge/react';
import React from 'react';
import type { ReactElement } from 'react';
import type { ConnectorView } from '#contract/connections/connections';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { Skeleton } from '../../../../shared/skeleton';
import { useText } from '../../../../shared/text/text-provider';
import { useOperation } from '../../../../shared/data/use-operation';
import { invoke } from '../../../api';

const listConnectors = () => invoke('connectors.list');

interface Props {
  readonly close: () => void;
  readonly children: (connectors: readonly ConnectorView[]) => ReactElement;
}

/** What connectors ask for is read when a dialog needs it. */
export function WithConnectors({ close, children }: Props) {
  const text = useText();
  const operation = useOperation(listConnectors);
  const { state } = operation.loaded;
  if (state === 'ready') return children(operation.loaded.data.connectors);
  return (
    <>
      <ModalBody>
        <LoadedView operation={operation} loading={<Skeleton rows={6} />}>
          {() => <></>}
        </LoadedView>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {text('shared.action.close')}
        </Button>
      </ModalFooter>
    </>
  );
}

interface OneProps {
  readonly connectorId: string;
  readonly close: () => void;
  readonly children: (connector: ConnectorView) => ReactElement;
}

/** The connector of a connection that exists; a version of the app may have none of that id. */
export function WithConnector({ connectorId, close, children }: OneProps) {
  const text = useText();
  return (
    <WithConnectors close={close}>
      {(connectors) => {
        const connector = connectors.find(({ id }) => id === connectorId);
        if (connector !== undefined) return children(connector);
        return (
          <ModalBody>
            <SectionMessage appearance="error" title={text('connections.unknownConnector.title')}>
              <Text>{text('connections.unknownConnector.text', { id: connectorId })}</Text>
            </SectionMessage>
          </ModalBody>
        );
      }}
    </WithConnectors>
  );
}
