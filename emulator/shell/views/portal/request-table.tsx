import * as React from 'react';
import type { CustomerRequest, RequestFieldAnswer } from '../../api/desk-shapes';
import { Lozenge } from '../../parts/lozenge';
import { Empty } from '../../parts/note';
import type { Column } from '../../parts/table';
import { Table } from '../../parts/table';
import { When } from '../../parts/when';
import { hashOf } from '../../session/use-route';

interface Props {
  readonly caption: string;
  readonly requests: readonly CustomerRequest[];
  readonly empty: string;
}

export const RequestTable = ({ caption, requests, empty }: Props): React.JSX.Element =>
  requests.length === 0 ? (
    <Empty title={empty} />
  ) : (
    <Table caption={caption} columns={COLUMNS} rows={requests} keyOf={({ issueKey }) => issueKey} />
  );

const COLUMNS: readonly Column<CustomerRequest>[] = [
  { title: 'Reference', cell: ({ issueKey }) => <a href={hashOf('portal', issueKey)}>{issueKey}</a> },
  { title: 'Summary', cell: (request) => summaryOf(request) },
  { title: 'Request type', cell: ({ requestType }) => requestType?.name ?? '' },
  { title: 'Status', cell: ({ currentStatus }) => <DeskStatusLozenge status={currentStatus} /> },
  {
    title: 'Created',
    className: 'nowrap',
    cell: ({ createdDate }) => createdDate && <When at={createdDate.iso8601} />,
  },
];

export const DeskStatusLozenge = ({ status }: { readonly status: CustomerRequest['currentStatus'] }) => (
  <Lozenge category={status.statusCategory}>{status.status}</Lozenge>
);

export function summaryOf({ summary, requestFieldValues = [], issueKey }: CustomerRequest): string {
  const answer: RequestFieldAnswer | undefined = requestFieldValues.find(
    ({ fieldId }) => fieldId === 'summary',
  );
  return summary ?? (typeof answer?.value === 'string' ? answer.value : issueKey);
}
