import { ModalTransition, Text, User } from '@forge/react';
import React, { useState } from 'react';
import type { RequestSummaryView } from '#contract/requests/request-view';
import { ActionsMenu } from '../../../../shared/actions-menu';
import { ErrorPanel } from '../../../../shared/error-panel';
import { raiseFlag } from '../../../../shared/flags';
import { Section } from '../../../../shared/page';
import { reasonText } from '../../../../shared/reason-text';
import { Table } from '../../../../shared/table';
import type { Column } from '../../../../shared/table';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { HandleForm } from '../actions/handle-form';
import { IssueLink } from '../../../parts/issue-link';

interface Props {
  readonly requests: readonly RequestSummaryView[];
  readonly acted: () => void;
}

const namesOf = ({ application, level }: RequestSummaryView) =>
  [application, level].filter((name) => name !== null).join(', ') || '–';

function useColumns(
  retry: (request: RequestSummaryView) => void,
  handle: (request: RequestSummaryView) => void,
): readonly Column<RequestSummaryView>[] {
  const text = useText();
  const actions = (request: RequestSummaryView) => (
    <ActionsMenu
      name={request.issueKey}
      actions={[
        { label: text('access.retry.open'), run: () => retry(request) },
        { label: text('access.handle.open'), run: () => handle(request) },
      ]}
    />
  );
  return [
    {
      key: 'issue',
      title: text('access.column.issue'),
      width: 12,
      cell: ({ issueKey }) => <IssueLink issueKey={issueKey} />,
    },
    {
      key: 'person',
      title: text('access.column.person'),
      width: 18,
      cell: ({ beneficiaryId }) => <User accountId={beneficiaryId} />,
    },
    { key: 'for', title: text('access.column.for'), width: 20, cell: namesOf },
    {
      key: 'why',
      title: text('access.column.why'),
      width: 40,
      cell: ({ attention }) => attention !== null && <Text size="small">{reasonText(text, attention)}</Text>,
    },
    { key: 'actions', title: text('shared.action.actions'), width: 10, cell: actions },
  ];
}

/** Requests that stopped before anything was granted. */
export function StoppedRequests({ requests, acted }: Props) {
  const text = useText();
  const { error, run } = useAction();
  const [handling, handle] = useState<RequestSummaryView>();
  const retry = ({ issueId }: RequestSummaryView) =>
    void run(
      issueId,
      () => invoke('attention.retry', { kind: 'request', issueId }),
      () => {
        raiseFlag('success', text('access.retry.done'), text('access.retry.doneNext'));
        acted();
      },
    );
  const columns = useColumns(retry, handle);
  const close = () => handle(undefined);
  return (
    <Section title={text('access.attention.requests')}>
      <Text color="color.text.subtle">{text('access.attention.requestsLead')}</Text>
      {error !== undefined && <ErrorPanel error={error} />}
      <Table
        label={text('access.attention.requests')}
        rows={requests}
        keyOf={({ issueId }) => issueId}
        columns={columns}
      />
      <ModalTransition>
        {handling !== undefined && (
          <HandleForm
            what={handling.issueKey}
            of="request"
            handle={(done) => invoke('requests.markHandled', { issueId: handling.issueId, ...done })}
            done={() => {
              close();
              acted();
            }}
            close={close}
          />
        )}
      </ModalTransition>
    </Section>
  );
}
