import { Text } from '@forge/react';
import React, { useState } from 'react';
import type { ConnectionView, ConnectorView, RotateView } from '#contract/connections/connections';
import { raiseFlag } from '../../../../shared/flags';
import { ModalForm } from '../../../../shared/forms/modal-form';
import type { FailedCall } from '../../../../shared/data/settled';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { CheckList } from '../check-list';
import { expiryOf, missingSettings, settingsFailure } from '../connection-payload';
import { TestSummary } from '../test-summary';
import { useConnectorText } from '../settings/connector-text';
import { pathsShown } from '../settings/field-faults';
import { SecretFields } from '../settings/secret-fields';
import { fieldsFor, newSettings, settingsPayload } from '../settings/settings-draft';
import { ConnectionDialog } from './connection-dialog';
import { WithConnector } from './with-connector';

interface Props {
  readonly connection: ConnectionView;
  readonly close: () => void;
  readonly rotated: () => void;
}

/** A connector that is asked for nothing but its secret. */
const secretOnly = (connector: ConnectorView): ConnectorView => ({
  ...connector,
  fields: connector.fields.filter(({ secret }) => secret),
});

function useRotation(connector: ConnectorView, { connection, rotated }: Props) {
  const text = useText();
  const said = useConnectorText(connector.id);
  const [draft, set] = useState(() => newSettings(connector));
  const [missing, setMissing] = useState<FailedCall>();
  const [refused, setRefused] = useState<RotateView>();
  const { running, error, run } = useAction();
  const done = (result: RotateView) => {
    if (!result.rotated) {
      setRefused(result);
      return;
    }
    raiseFlag('success', text('connections.rotate.done', { name: connection.name }));
    rotated();
  };
  const submit = () => {
    const failure = settingsFailure(text, missingSettings(text, connector, draft, said));
    setMissing(failure);
    setRefused(undefined);
    if (failure !== undefined) return;
    const payload = { id: connection.id, settings: settingsPayload(connector, draft), ...expiryOf(draft) };
    void run('rotate', () => invoke('connections.rotate', payload), done);
  };
  return { draft, set, refused, isRunning: running !== undefined, error: missing ?? error, submit };
}

function RotateForm({ connector, ...props }: Props & { readonly connector: ConnectorView }) {
  const text = useText();
  const { draft, set, refused, isRunning, error, submit } = useRotation(connector, props);
  return (
    <ModalForm
      submitLabel={text('connections.rotate.submit')}
      isRunning={isRunning}
      error={error}
      shownPaths={pathsShown(error, fieldsFor(connector, draft))}
      face={refused === undefined ? 'entering' : 'answered'}
      submit={submit}
      close={props.close}
    >
      <Text>{text('connections.rotate.lead')}</Text>
      {refused !== undefined && (
        <>
          <TestSummary
            checks={refused.checks}
            failedText={text('connections.rotate.kept')}
            passedText={text('connections.rotate.kept')}
          />
          <CheckList connectorId={connector.id} checks={refused.checks} isBrief />
        </>
      )}
      <SecretFields
        connector={connector}
        draft={draft}
        change={(part) => set({ ...draft, ...part })}
        error={error}
        canKeep={false}
      />
    </ModalForm>
  );
}

/** Another secret in place of the stored one, which stays in force until the new one has passed its test. */
export function RotateModal(props: Props) {
  const text = useText();
  const { connection, close } = props;
  return (
    <ConnectionDialog title={text('connections.rotate.title', { name: connection.name })} close={close}>
      <WithConnector connectorId={connection.connectorId} close={close}>
        {(connector) => <RotateForm {...props} connector={secretOnly(connector)} />}
      </WithConnector>
    </ConnectionDialog>
  );
}
