import * as React from 'react';
import type { Fault } from '../../api/control';
import { addFault, clearFaults, faults } from '../../api/control';
import { Awaited } from '../../parts/awaited';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Empty, Failure } from '../../parts/note';
import { Page } from '../../parts/page';
import type { Column } from '../../parts/table';
import { Table } from '../../parts/table';
import type { Action } from '../../session/use-action';
import { useAction } from '../../session/use-action';
import { useLive } from '../../session/use-live';
import { FAULT_PRESETS } from './fault-presets';

/** Scripted failures: those that wait for their call, and presets to add. */
export function FaultsView(): React.JSX.Element {
  const live = useLive('faults', () => faults());
  const action = useAction();
  return (
    <Page title="Faults" lead="Failures that the app will meet next, each at its own door.">
      <Failure title="The fault board refused" error={action.error} />
      <Card title="Waiting to strike" aside={<ClearButton action={action} count={live.data?.length ?? 0} />}>
        <Awaited live={live} what="faults">
          {(list) => <FaultTable list={list} />}
        </Awaited>
      </Card>
      <Card title="Add a fault">
        <Presets action={action} />
      </Card>
    </Page>
  );
}

const ClearButton = ({
  action,
  count,
}: {
  readonly action: Action;
  readonly count: number;
}): React.JSX.Element => (
  <Button busy={action.busy} disabled={count === 0} onPress={() => void action.run(clearFaults)}>
    Clear all faults
  </Button>
);

const Presets = ({ action: { busy, run } }: { readonly action: Action }): React.JSX.Element => (
  <ul className="presets">
    {FAULT_PRESETS.map(({ name, says, draft }) => (
      <li key={name}>
        <div>
          <strong>{name}</strong>
          <span className="under">{says}</span>
        </div>
        <Button busy={busy} label={`Add fault: ${name}`} onPress={() => void run(() => addFault(draft))}>
          Add
        </Button>
      </li>
    ))}
  </ul>
);

const FaultTable = ({ list }: { readonly list: readonly Fault[] }): React.JSX.Element =>
  list.length === 0 ? (
    <Empty title="No faults: everything works." />
  ) : (
    <Table caption="Faults waiting to strike" columns={COLUMNS} rows={list} keyOf={({ id }) => id} />
  );

const COLUMNS: readonly Column<Fault>[] = [
  { title: 'At', cell: ({ target }) => target },
  { title: 'Calls', cell: ({ method, path }) => <code>{`${method ?? 'any'} ${path ?? 'any path'}`}</code> },
  { title: 'Effect', cell: ({ effect }) => <code>{effectText(effect)}</code> },
  { title: 'Times left', cell: ({ times }) => times ?? 1 },
];

const effectText = ({ kind, status, committed }: Fault['effect']): string =>
  [kind, status, committed === undefined ? '' : committed === true ? 'carried out' : 'not carried out']
    .filter((word) => word !== undefined && word !== '')
    .join(' ');
