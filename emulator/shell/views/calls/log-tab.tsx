import * as React from 'react';
import type { LogLine } from '../../api/control';
import { logLines } from '../../api/control';
import { Awaited } from '../../parts/awaited';
import { Card } from '../../parts/card';
import { Lozenge } from '../../parts/lozenge';
import { Empty } from '../../parts/note';
import type { Column } from '../../parts/table';
import { Table } from '../../parts/table';
import type { Tone } from '../../parts/tone';
import { When } from '../../parts/when';
import { useLive } from '../../session/use-live';

const NEWEST = 300;

/** What the app printed, newest first. */
export function LogTab(): React.JSX.Element {
  const live = useLive('log', () => logLines());
  return (
    <Card title="Log">
      <Awaited live={live} what="log lines">
        {(lines) => (
          <Lines
            lines={lines
              .map((line, at) => ({ ...line, at: line.at, seq: at }))
              .slice(-NEWEST)
              .reverse()}
          />
        )}
      </Awaited>
    </Card>
  );
}

type Numbered = LogLine & { readonly seq: number };

const Lines = ({ lines }: { readonly lines: readonly Numbered[] }): React.JSX.Element =>
  lines.length === 0 ? (
    <Empty title="The app has printed nothing yet." />
  ) : (
    <Table
      caption="Log lines, newest first"
      columns={COLUMNS}
      rows={lines}
      keyOf={({ seq }) => String(seq)}
    />
  );

const COLUMNS: readonly Column<Numbered>[] = [
  { title: 'Time', className: 'nowrap', cell: ({ at }) => <When at={at} seconds /> },
  { title: 'Level', cell: ({ level }) => <Lozenge tone={LEVELS[level] ?? 'neutral'}>{level}</Lozenge> },
  { title: 'Function', className: 'nowrap', cell: ({ functionKey }) => functionKey },
  { title: 'Text', className: 'url', cell: ({ text }) => <code>{text}</code> },
];

const LEVELS: Readonly<Record<string, Tone>> = { error: 'danger', warn: 'warning', info: 'progress' };
