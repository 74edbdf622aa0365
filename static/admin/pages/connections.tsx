import { LoadingButton, Lozenge, SectionMessage, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { ConnectionView, TestView } from '../../../src/contract/admin/connections';
import type { ErrorView } from '../../../src/contract/reply';
import { ErrorPanel } from '../../shared/error-message';
import { LoadedView } from '../../shared/loaded-view';
import { StateLozenge } from '../../shared/state-lozenge';
import { Table } from '../../shared/table';
import { settled, useOperation } from '../../shared/use-operation';
import { when } from '../../shared/when';
import { invoke } from '../api';

const list = () => invoke('connections.list');

interface Tested {
  readonly name: string;
  readonly result?: TestView;
  readonly error?: ErrorView;
}

function TestReport({ name, result, error }: Tested) {
  if (error !== undefined) return <ErrorPanel error={error} />;
  if (result === undefined) return null;
  const title = `${name}: ${result.passed ? 'all checks passed' : 'not all checks passed'}`;
  return (
    <SectionMessage appearance={result.passed ? 'success' : 'warning'} title={title}>
      {result.checks.map((check) => (
        <Text key={check.id}>{`${check.name} (${check.result}): ${check.sentence}`}</Text>
      ))}
      {result.driven > 0 && <Text>{`${result.driven} waiting grants were started again.`}</Text>}
    </SectionMessage>
  );
}

function columns(test: (connection: ConnectionView) => void, running: string | undefined) {
  return [
    { title: 'Name', cell: (row: ConnectionView) => `${row.name} (${row.connectorName})` },
    {
      title: 'Switched',
      cell: ({ enabled }: ConnectionView) => (
        <Lozenge appearance={enabled ? 'success' : 'default'}>{enabled ? 'on' : 'off'}</Lozenge>
      ),
    },
    { title: 'Health', cell: ({ health }: ConnectionView) => <StateLozenge state={health.state} /> },
    {
      title: 'Secret',
      cell: ({ secret }: ConnectionView) =>
        secret.configured ? `changed ${when(secret.changedAt)}` : 'not entered',
    },
    {
      title: 'Used by',
      cell: ({ usedBy }: ConnectionView) => `${usedBy.applications} applications, ${usedBy.rules} rules`,
    },
    {
      title: 'Test',
      cell: (row: ConnectionView) => (
        <LoadingButton isLoading={running === row.id} onClick={() => test(row)}>
          Test
        </LoadingButton>
      ),
    },
  ];
}

export function Connections() {
  const { loaded, reload } = useOperation(list);
  const [running, setRunning] = useState<string>();
  const [tested, setTested] = useState<Tested>();
  const test = async ({ id, name }: ConnectionView) => {
    setRunning(id);
    const reply = await settled(() => invoke('connections.test', { id }));
    setTested(reply.ok ? { name, result: reply.data } : { name, error: reply.error });
    setRunning(undefined);
    reload();
  };
  return (
    <Stack space="space.200">
      {tested !== undefined && <TestReport {...tested} />}
      <LoadedView loaded={loaded} reload={reload}>
        {({ connections }) => (
          <Table
            rows={connections}
            keyOf={({ id }) => id}
            columns={columns((connection) => void test(connection), running)}
            empty="No connection is set up yet"
          />
        )}
      </LoadedView>
    </Stack>
  );
}
