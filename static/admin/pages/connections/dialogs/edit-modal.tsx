import { LoadingButton } from '@forge/react';
import React, { useState } from 'react';
import type { CheckView, ConnectionView, ConnectorView } from '#contract/connections/connections';
import { raiseFlag } from '../../../../shared/flags';
import { ModalForm } from '../../../../shared/forms/modal-form';
import type { FailedCall } from '../../../../shared/data/settled';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { CheckList } from '../check-list';
import { storedConnection } from '../connection-draft';
import { ConnectionFields } from '../connection-fields';
import { draftFailure, missingSettings, savePayload } from '../connection-payload';
import { TestSummary } from '../test-summary';
import { useConnectorText } from '../settings/connector-text';
import { pathsShown } from '../settings/field-faults';
import { fieldsFor } from '../settings/settings-draft';
import { SettingsForm } from '../settings/settings-form';
import { ConnectionDialog } from './connection-dialog';
import { WithConnector } from './with-connector';

interface Props {
  readonly connection: ConnectionView;
  readonly close: () => void;
  /** `tested` true: the settings changed, so what the last test said no longer holds. */
  readonly saved: (settingsChanged: boolean) => void;
}

/** What is entered, and the two things that can be done with it: try it out, save it. */
function useEditing(connector: ConnectorView, { connection, saved }: Props) {
  const text = useText();
  const said = useConnectorText(connector.id);
  const [stored] = useState(() => storedConnection(connector, connection));
  const [draft, set] = useState(stored);
  const [missing, setMissing] = useState<FailedCall>();
  const [checks, setChecks] = useState<readonly CheckView[]>();
  const { running, error, run } = useAction();
  const start = (work: () => Promise<void>) => {
    const failure = draftFailure(text, draft, missingSettings(text, connector, draft.settings, said));
    setMissing(failure);
    setChecks(undefined);
    if (failure === undefined) void work();
  };
  const payload = () => savePayload(connector, draft);
  const tryOut = () => {
    const { id, settings } = payload();
    const call = () => invoke('connections.tryOut', { id, connectorId: connector.id, settings });
    start(() => run('try', call, (result) => setChecks(result.checks)));
  };
  const save = () => {
    const call = () => invoke('connections.save', { ...payload(), fingerprint: connection.fingerprint });
    start(() =>
      run('save', call, () => {
        raiseFlag('success', text('connections.saved', { name: draft.name }));
        saved(draft.settings !== stored.settings);
      }),
    );
  };
  return { draft, set, checks, running, error: missing ?? error, tryOut, save };
}

function EditForm({ connector, ...props }: Props & { readonly connector: ConnectorView }) {
  const text = useText();
  const { draft, set, checks, running, error, tryOut, save } = useEditing(connector, props);
  const fields = fieldsFor(connector, draft.settings);
  const tester = (
    <LoadingButton isLoading={running === 'try'} onClick={tryOut}>
      {text('connections.action.test')}
    </LoadingButton>
  );
  return (
    <ModalForm
      submitLabel={text('shared.action.save')}
      isRunning={running === 'save'}
      error={error}
      shownPaths={pathsShown(error, draft.settings.mode === 'json' ? 'all' : fields)}
      face={checks === undefined ? 'entering' : 'answered'}
      extra={tester}
      submit={save}
      close={props.close}
    >
      {checks !== undefined && (
        <>
          <TestSummary
            checks={checks}
            failedText={text('connections.test.notSaved')}
            passedText={text('connections.test.notSaved')}
          />
          <CheckList connectorId={connector.id} checks={checks} isBrief />
        </>
      )}
      <ConnectionFields draft={draft} set={set} />
      <SettingsForm
        connector={connector}
        draft={draft.settings}
        change={(part) => set({ ...draft, settings: { ...draft.settings, ...part } })}
        error={error}
        canKeep={props.connection.secret.configured}
      />
    </ModalForm>
  );
}

/** Name, description and settings of a connection. The stored secret stays unless another one is entered. */
export function EditModal(props: Props) {
  const text = useText();
  const { connection, close } = props;
  return (
    <ConnectionDialog title={text('connections.edit.title', { name: connection.name })} close={close}>
      <WithConnector connectorId={connection.connectorId} close={close}>
        {(connector) => <EditForm {...props} connector={connector} />}
      </WithConnector>
    </ConnectionDialog>
  );
}
