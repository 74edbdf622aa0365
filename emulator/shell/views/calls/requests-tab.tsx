import * as React from 'react';
import type { OutboundCall } from '../../api/control';
import { Awaited } from '../../parts/awaited';
import { Card } from '../../parts/card';
import { Lozenge } from '../../parts/lozenge';
import { Empty } from '../../parts/note';
import type { Column } from '../../parts/table';
import { Table } from '../../parts/table';
import type { Tone } from '../../parts/tone';
import { When } from '../../parts/when';
import { useLive } from '../../session/use-live';
import { useGrowingCalls } from './use-growing-calls';

/** More rows than anybody reads, few enough to redraw every two seconds. */
const NEWEST = 300;

const FILTERS = [
  ['outside', 'Vendor and Jira', (call: OutboundCall) => !['kvs', 'queue'].includes(call.target)],
  ['vendor', 'Vendor only', (call: OutboundCall) => ['token', 'graph', 'blocked'].includes(call.target)],
  ['all', 'Everything, with storage and queues', () => true],
] as const;

/** The app's outbound calls, newest first. */
export function RequestsTab(): React.JSX.Element {
  const read = useGrowingCalls();
  const live = useLive('outbound calls', read);
  const [filter, setFilter] = React.useState('outside');
  const id = React.useId();
  const passes = FILTERS.find(([key]) => key === filter)?.[2] ?? (() => true);
  return (
    <Card title="Outbound calls">
      <div className="question question-line">
        <label htmlFor={id}>Show</label>
        <select id={id} value={filter} onChange={(event) => setFilter(event.target.value)}>
          {FILTERS.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <Awaited live={live} what="calls">
        {(calls) => <CallTable calls={calls.filter(passes).slice(-NEWEST).reverse()} />}
      </Awaited>
    </Card>
  );
}

const CallTable = ({ calls }: { readonly calls: readonly OutboundCall[] }): React.JSX.Element =>
  calls.length === 0 ? (
    <Empty title="No calls yet">Send a request in the portal and watch it arrive here.</Empty>
  ) : (
    <Table
      caption="Outbound calls, newest first"
      columns={COLUMNS}
      rows={calls}
      keyOf={({ seq }) => String(seq)}
    />
  );

const COLUMNS: readonly Column<OutboundCall>[] = [
  { title: 'Time', className: 'nowrap', cell: ({ at }) => <When at={at} seconds /> },
  { title: 'Method', cell: ({ method }) => <code>{method}</code> },
  { title: 'URL', className: 'url', cell: ({ url }) => <code>{url}</code> },
  {
    title: 'Status',
    cell: ({ status }) => <Lozenge tone={toneOfStatus(status)}>{statusText(status)}</Lozenge>,
  },
  { title: 'Function', className: 'nowrap', cell: ({ functionKey }) => functionKey },
];

const statusText = (status: number): string => (status === 0 ? 'Network error' : String(status));

function toneOfStatus(status: number): Tone {
  if (status === 0 || status >= 500) return 'danger';
  return status >= 400 ? 'warning' : 'success';
}
