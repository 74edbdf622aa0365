import { Button, Inline, LoadingButton, ModalBody, ModalFooter, Spinner, Stack, Text } from '@forge/react';
import React, { useEffect, useRef, useState } from 'react';
import type { CheckView, ConnectionView, TestView } from '#contract/connections/connections';
import { ErrorPanel } from '../../../../shared/error-panel';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { When } from '../../../../shared/when';
import { invoke } from '../../../api';
import { CheckList } from '../check-list';
import { TestSummary } from '../test-summary';
import { ConnectionDialog } from './connection-dialog';

interface Props {
  readonly connection: ConnectionView;
  /** False: what the last test found is shown, and another one is only offered. */
  readonly startsAtOnce: boolean;
  readonly tested: () => void;
  readonly close: () => void;
}

function useTest({ connection, startsAtOnce, tested }: Props) {
  const [result, setResult] = useState<TestView>();
  const { running, error, run } = useAction();
  const started = useRef(false);
  const start = () => {
    started.current = true;
    void run(
      'test',
      () => invoke('connections.test', { id: connection.id }),
      (found) => {
        setResult(found);
        tested();
      },
    );
  };
  useEffect(() => {
    if (startsAtOnce && !started.current) start();
  });
  return { result, error, isRunning: running !== undefined, start };
}

interface ResultProps {
  readonly connectorId: string;
  readonly checks: readonly CheckView[];
  readonly driven: number;
}

function Result({ connectorId, checks, driven }: ResultProps) {
  const text = useText();
  return (
    <Stack space="space.200">
      <TestSummary
        checks={checks}
        failedText={text('connections.test.failedText')}
        passedText={text('connections.test.passedText')}
      />
      {driven > 0 && <Text>{text.count('connections.test.driven', driven)}</Text>}
      <CheckList connectorId={connectorId} checks={checks} />
    </Stack>
  );
}

function LastTest({ connection: { connectorId, lastTest } }: Pick<Props, 'connection'>) {
  const text = useText();
  if (lastTest === null) return <Text>{text('connections.test.never')}</Text>;
  return (
    <Stack space="space.200">
      <Inline space="space.050">
        <Text color="color.text.subtle">{text('connections.test.testedAt')}</Text>
        <When instant={lastTest.at} />
      </Inline>
      <Result connectorId={connectorId} checks={lastTest.checks} driven={0} />
    </Stack>
  );
}

/** Tests a connection, one line per check. */
export function TestModal(props: Props) {
  const text = useText();
  const { connection, startsAtOnce, close } = props;
  const { result, error, isRunning, start } = useTest(props);
  return (
    <ConnectionDialog title={text('connections.test.title', { name: connection.name })} close={close}>
      <ModalBody>
        <Stack space="space.200">
          {error !== undefined && <ErrorPanel error={error} />}
          {isRunning && (
            <Inline space="space.150" alignBlock="center">
              <Spinner label={text('connections.test.running')} />
              <Text>{text('connections.test.running')}</Text>
            </Inline>
          )}
          {result !== undefined && !isRunning && (
            <Result connectorId={connection.connectorId} checks={result.checks} driven={result.driven} />
          )}
          {result === undefined && !isRunning && !startsAtOnce && <LastTest connection={connection} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <LoadingButton isLoading={isRunning} onClick={start}>
          {text('connections.test.again')}
        </LoadingButton>
        <Button appearance="primary" onClick={close}>
          {text('shared.action.close')}
        </Button>
      </ModalFooter>
    </ConnectionDialog>
  );
}
