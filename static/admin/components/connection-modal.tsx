import {
  Button,
  Form,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Stack,
  useForm,
} from '@forge/react';
import React, { useState } from 'react';
import type { ConnectionView, ConnectorView } from '../../../src/contract/admin/connections';
import { LoadedView } from '../../shared/loaded-view';
import { useOperation } from '../../shared/use-operation';
import { invoke } from '../api';
import { NewConnectionFields, SettingsFields } from './connection-fields';
import type { Values } from './connection-fields';
import { NoticePanel } from './notice-panel';
import { useAction } from './use-action';
import type { Notice } from './use-action';

const listConnectors = () => invoke('connectors.list');

interface Props {
  /** Absent: a new one is added. */
  readonly connection: ConnectionView | undefined;
  readonly taken: readonly string[];
  readonly saved: (notice: Notice) => void;
  readonly close: () => void;
}

const valuesOf = (connection: ConnectionView | undefined): Values => ({
  id: connection?.id ?? '',
  name: connection?.name ?? '',
  settings: JSON.stringify(connection?.config ?? {}, null, 2),
});

/** What a save keeps of a connection that exists; stale, it is refused. */
const keptOf = ({ id, description, fingerprint }: ConnectionView) => ({
  id,
  fingerprint,
  ...(description === null ? {} : { description }),
});

function ConnectionForm({
  connection,
  connectors,
  taken,
  saved,
  close,
}: Props & { readonly connectors: readonly ConnectorView[] }) {
  const form = useForm<Values>({ defaultValues: valuesOf(connection) });
  const [connectorId, choose] = useState(connection?.connectorId ?? connectors[0]?.id ?? '');
  const { running, notice, run } = useAction();
  const connector = connectors.find(({ id }) => id === connectorId);
  const save = ({ id, name, settings }: Values) => {
    const kept = connection === undefined ? { id: id.trim() } : keptOf(connection);
    return run(
      'save',
      () => invoke('connections.save', { ...kept, connectorId, name, settings }),
      ({ warnings }) => {
        const lines = [...warnings.map(({ sentence }) => sentence), 'Press Test to see whether it works.'];
        saved({ appearance: 'success', title: `${name}: saved`, lines });
        return undefined;
      },
    );
  };
  return (
    <Form onSubmit={form.handleSubmit(save)}>
      <ModalBody>
        <Stack space="space.100">
          <NoticePanel notice={notice} />
          {connection === undefined && (
            <NewConnectionFields {...{ form, connectors, connector, choose, taken }} />
          )}
          <SettingsFields form={form} connector={connector} />
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
        <LoadingButton type="submit" appearance="primary" isLoading={running !== undefined}>
          Save
        </LoadingButton>
      </ModalFooter>
    </Form>
  );
}

/** Adds a connection, or changes name, settings and secret of one. What was typed is gone when it closes. */
export function ConnectionModal(props: Props) {
  const { loaded, reload } = useOperation(listConnectors);
  return (
    <Modal onClose={props.close} width="large">
      <ModalHeader>
        <ModalTitle>{props.connection?.name ?? 'Add connection'}</ModalTitle>
      </ModalHeader>
      <LoadedView loaded={loaded} reload={reload}>
        {({ connectors }) => <ConnectionForm {...props} connectors={connectors} />}
      </LoadedView>
    </Modal>
  );
}
