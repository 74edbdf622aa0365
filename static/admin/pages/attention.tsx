import { LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { GrantView, RequestSummaryView } from '../../../src/contract/access';
import type { ErrorView } from '../../../src/contract/reply';
import { ErrorPanel } from '../../shared/error-message';
import { LoadedView } from '../../shared/loaded-view';
import { Table } from '../../shared/table';
import { settled, useOperation } from '../../shared/use-operation';
import { invoke } from '../api';
import type { PageProps } from '../page-props';

const list = () => invoke('attention.list');

type Retry =
  | { readonly kind: 'grant'; readonly grantId: string }
  | { readonly kind: 'request'; readonly issueId: string };

interface Row {
  readonly key: string;
  readonly issueKey: string;
  readonly what: string;
  readonly why: string;
  readonly retry: Retry;
}

const grantRow = ({ id, issueKey, entitlementName, attention }: GrantView): Row => ({
  key: id,
  issueKey,
  what: `Grant of ${entitlementName}`,
  why: attention?.sentence ?? '',
  retry: { kind: 'grant', grantId: id },
});

const requestRow = ({ issueId, issueKey, application, attention }: RequestSummaryView): Row => ({
  key: issueId,
  issueKey,
  what: `Request for ${application ?? 'an unknown application'}`,
  why: attention?.sentence ?? '',
  retry: { kind: 'request', issueId },
});

function columns(retry: (row: Row) => void, running: string | undefined) {
  return [
    { title: 'Issue', cell: ({ issueKey }: Row) => issueKey },
    { title: 'What', cell: ({ what }: Row) => what },
    { title: 'Why', cell: ({ why }: Row) => why },
    {
      title: 'Retry',
      cell: (row: Row) => (
        <LoadingButton isLoading={running === row.key} onClick={() => retry(row)}>
          Retry
        </LoadingButton>
      ),
    },
  ];
}

/** Everything that stopped for a person. */
export function Attention({ version }: Pick<PageProps, 'version'>) {
  const { loaded, reload } = useOperation(list, version);
  const [running, setRunning] = useState<string>();
  const [error, setError] = useState<ErrorView>();
  const retry = async (row: Row) => {
    setRunning(row.key);
    const reply = await settled(() => invoke('attention.retry', row.retry));
    setError(reply.ok ? undefined : reply.error);
    setRunning(undefined);
    reload();
  };
  return (
    <Stack space="space.200">
      {error !== undefined && <ErrorPanel error={error} />}
      <LoadedView loaded={loaded} reload={reload}>
        {({ grants, requests, more }) => (
          <Stack space="space.200">
            {more && (
              <SectionMessage>
                <Text>There are more than these.</Text>
              </SectionMessage>
            )}
            <Table
              rows={[...requests.map(requestRow), ...grants.map(grantRow)]}
              keyOf={({ key }) => key}
              columns={columns((row) => void retry(row), running)}
              empty="Nothing needs attention"
            />
          </Stack>
        )}
      </LoadedView>
    </Stack>
  );
}
