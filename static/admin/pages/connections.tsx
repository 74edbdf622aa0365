import { Button, ModalTransition, Stack } from '@forge/react';
import React, { useState } from 'react';
import type { ConnectionView, SwitchView, TestView } from '../../../src/contract/admin/connections';
import { LoadedView } from '../../shared/loaded-view';
import { useOperation } from '../../shared/use-operation';
import { invoke } from '../api';
import { ConnectionModal } from '../components/connection-modal';
import { ConnectionTable } from '../components/connection-table';
import { NoticePanel } from '../components/notice-panel';
import { useAction } from '../components/use-action';
import type { Notice } from '../components/use-action';
import type { PageProps } from '../page-props';

const list = () => invoke('connections.list');

const drivenLines = (driven: number) => (driven > 0 ? [`${driven} waiting grants were started again.`] : []);

function testNotice(name: string, { passed, checks, driven }: TestView): Notice {
  return {
    appearance: passed ? 'success' : 'warning',
    title: `${name}: ${passed ? 'all checks passed' : 'not all checks passed'}`,
    lines: [
      ...checks.map((check) => `${check.name} (${check.result}): ${check.sentence}`),
      ...drivenLines(driven),
    ],
  };
}

function switchNotice(name: string, { enabled, driven }: SwitchView): Notice {
  if (enabled) return { appearance: 'success', title: `${name}: switched on`, lines: drivenLines(driven) };
  const lines = ['Its work waits, taking access away included, until it is switched on again.'];
  return { appearance: 'warning', title: `${name}: switched off`, lines };
}

/** Test and switch of a row; every other page reads again after it. */
function useConnectionActions(changed: () => void) {
  const { running, notice, run, say } = useAction();
  const told = (result: Notice) => {
    changed();
    return result;
  };
  const test = ({ id, name }: ConnectionView) =>
    run(
      id,
      () => invoke('connections.test', { id }),
      (result) => told(testNotice(name, result)),
    );
  const turn = ({ id, name, enabled }: ConnectionView) =>
    run(
      id,
      () => invoke(enabled ? 'connections.disable' : 'connections.enable', { id }),
      (result) => told(switchNotice(name, result)),
    );
  return { running, notice, say, test, turn };
}

/** The form that is open. */
interface Open {
  readonly connection: ConnectionView | undefined;
  readonly taken: readonly string[];
}

export function Connections({ version, changed }: PageProps) {
  const { loaded, reload } = useOperation(list, version);
  const { running, notice, say, test, turn } = useConnectionActions(changed);
  const [open, setOpen] = useState<Open>();
  const saved = (result: Notice) => {
    setOpen(undefined);
    say(result);
    changed();
  };
  // What is shown may be what a conflict complained about, so it is read again.
  const close = () => {
    setOpen(undefined);
    reload();
  };
  const edit = (connections: readonly ConnectionView[], connection?: ConnectionView) =>
    setOpen({ connection, taken: connections.map(({ id }) => id) });
  return (
    <Stack space="space.200" alignInline="start">
      <NoticePanel notice={notice} />
      <LoadedView loaded={loaded} reload={reload}>
        {({ connections }) => (
          <Stack space="space.200" alignInline="start">
            <ConnectionTable
              connections={connections}
              running={running}
              test={(row) => void test(row)}
              turn={(row) => void turn(row)}
              edit={(row) => edit(connections, row)}
            />
            <Button onClick={() => edit(connections)}>Add connection</Button>
          </Stack>
        )}
      </LoadedView>
      <ModalTransition>
        {open !== undefined && <ConnectionModal {...open} saved={saved} close={close} />}
      </ModalTransition>
    </Stack>
  );
}
