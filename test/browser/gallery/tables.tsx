import { Button, DynamicTable, EmptyState, Lozenge, Pagination, Stack, Text } from '@forge/react';
import React, { useState } from 'react';

const head = {
  cells: [
    { key: 'name', content: 'Name', isSortable: true },
    { key: 'state', content: 'State' },
  ],
};

const rows = Array.from({ length: 12 }, (_, at) => ({
  key: `row-${at}`,
  cells: [
    { key: `name ${String(at).padStart(2, '0')}`, content: <Text weight="medium">{`Row ${at}`}</Text> },
    { key: 'state', content: <Lozenge appearance="success">fine</Lozenge> },
  ],
}));

/** Tables that page and sort by themselves, that are empty, and pages the app turns. */
export function Tables() {
  const [page, setPage] = useState(0);
  return (
    <Stack space="space.200">
      <DynamicTable
        caption="Rows"
        head={head}
        rows={rows}
        rowsPerPage={5}
        defaultSortKey="name"
        defaultSortOrder="ASC"
      />
      <DynamicTable label="Nothing" head={head} rows={[]} emptyView={<Text>Nobody here</Text>} />
      <Pagination
        pages={[1, 2, 3]}
        label="Pages"
        selectedIndex={page}
        onChange={(_, next) => setPage(Number(next) - 1)}
      />
      <Text>{`Page ${page + 1}`}</Text>
      <EmptyState
        header="Nothing yet"
        description="Make the first one"
        primaryAction={<Button onClick={() => setPage(2)}>Last page</Button>}
      />
    </Stack>
  );
}
