import { Button, Stack } from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { AuditRowView } from '#contract/audit/audit';
import { EmptyView } from '../../../shared/empty-view';
import { Page } from '../../../shared/page';
import { PagedTable } from '../../../shared/paged-table';
import { useText } from '../../../shared/text/text-provider';
import { usePages } from '../../../shared/data/use-pages';
import { invoke } from '../../api';
import { useNavigation } from '../../navigation';
import { useAuditColumns } from './audit-columns';
import { AuditFilters } from './audit-filters';
import type { AuditFilterFields } from './audit-filters';
import { EventDetail } from './event-detail';
import { ExportAudit } from './export-audit';

/** What does not hold is left out; what is empty asks for everything. */
const asked = (filter: AuditFilterFields) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));

function useEvents(filter: AuditFilterFields) {
  const read = useCallback(
    (cursor: string | undefined) =>
      invoke('audit.list', { filter: asked(filter), ...(cursor === undefined ? {} : { cursor }) }),
    [filter],
  );
  return usePages(read);
}

/** Everything that happened, findable by time, person, subject and kind; provable, and to be taken away. */
export function AuditPage() {
  const text = useText();
  const { params } = useNavigation();
  const [filter, setFilter] = useState<AuditFilterFields>({ subject: params['subject'] ?? '' });
  const [chosen, choose] = useState<AuditRowView>();
  const [isExporting, setExporting] = useState(false);
  const pages = useEvents(filter);
  const isFiltered = Object.keys(asked(filter)).length > 0;
  const columns = useAuditColumns(choose);
  const follow = (subject: string) => {
    setFilter((before) => ({ ...before, subject }));
    choose(undefined);
  };
  return (
    <Page
      title={text('audit.title')}
      lead={text('audit.lead')}
      actions={<Button onClick={() => setExporting(true)}>{text('audit.export.open')}</Button>}
    >
      <Stack space="space.200">
        <AuditFilters filter={filter} change={setFilter} />
        <PagedTable
          label={text('audit.title')}
          pages={pages}
          keyOf={({ subject, seq }) => `${subject} ${seq}`}
          columns={columns}
          empty={
            <EmptyView
              title={text('audit.empty.title')}
              description={text(isFiltered ? 'audit.empty.description' : 'audit.empty.nothing')}
            />
          }
        />
      </Stack>
      {chosen !== undefined && <EventDetail event={chosen} follow={follow} close={() => choose(undefined)} />}
      {isExporting && <ExportAudit close={() => setExporting(false)} />}
    </Page>
  );
}
