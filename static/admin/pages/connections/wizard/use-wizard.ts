import { useState } from 'react';
import type { ConnectorView, TryOutView } from '#contract/connections/connections';
import { raiseFlag } from '../../../../shared/flags';
import { useSettled } from '../../../../shared/data/settled';
import type { FailedCall } from '../../../../shared/data/settled';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { newConnection } from '../connection-draft';
import { draftFailure, missingSettings, savePayload } from '../connection-payload';
import { useConnectorText } from '../settings/connector-text';

export const steps = ['connector', 'guide', 'details', 'test'] as const;
export type WizardStep = (typeof steps)[number];

export interface WizardProps {
  readonly connectors: readonly [ConnectorView, ...ConnectorView[]];
  /** Ids that exist: a save under one of them would overwrite that connection. */
  readonly taken: readonly string[];
  readonly saved: () => void;
  readonly close: () => void;
}

/** The connector that is being set up. Another one starts with an empty form: its settings are others. */
function useChosen({ connectors, taken }: Pick<WizardProps, 'connectors' | 'taken'>) {
  const [connector, setConnector] = useState(connectors[0]);
  const [draft, set] = useState(() => newConnection(connectors[0], taken));
  const choose = (id: string) => {
    const chosen = connectors.find((candidate) => candidate.id === id);
    if (chosen === undefined || chosen.id === connector.id) return;
    setConnector(chosen);
    set(newConnection(chosen, taken));
  };
  return { connector, draft, set, choose };
}

/** Where the person is in the wizard, what was entered so far, and what became of it. */
export function useWizard(props: WizardProps) {
  const { taken, saved } = props;
  const text = useText();
  const chosen = useChosen(props);
  const { connector, draft } = chosen;
  const said = useConnectorText(connector.id);
  const [step, go] = useState<WizardStep>('connector');
  const [missing, setMissing] = useState<FailedCall>();
  const [tried, setTried] = useState<TryOutView>();
  const { running, error, run } = useAction();
  const settle = useSettled();
  const payload = () => savePayload(connector, draft);
  const test = () => {
    const settings = missingSettings(text, connector, draft.settings, said);
    const failure = draftFailure(text, draft, settings, taken);
    setMissing(failure);
    if (failure !== undefined) return;
    const call = () =>
      invoke('connections.tryOut', { connectorId: connector.id, settings: payload().settings });
    void run('test', call, (result) => {
      setTried(result);
      go('test');
    });
  };
  const send = async () => {
    const reply = await invoke('connections.save', { ...payload(), fingerprint: null });
    // What is wrong is said at its field.
    if (!reply.ok && reply.error.faults !== undefined) go('details');
    return reply;
  };
  const save = () =>
    void run('save', send, async ({ id }) => {
      // What was tried out is now in force: the same test again puts it on record. Its failure is no failure to save.
      await settle(() => invoke('connections.test', { id }));
      raiseFlag('success', text('connections.added', { name: draft.name }));
      saved();
    });
  return { ...chosen, step, go, tried, running, error: missing ?? error, test, save };
}

export type Wizard = ReturnType<typeof useWizard>;
