import { Inline, List, ListItem, LoadingButton, SectionMessage, Stack, Text, User } from '@forge/react';
import React, { useState } from 'react';
import type { DecisionView, GrantView, RequestView, StageView } from '../../src/contract/access';
import type { ErrorView, Reply } from '../../src/contract/reply';
import { ErrorPanel } from '../shared/error-message';
import { StateLozenge } from '../shared/state-lozenge';
import { Table } from '../shared/table';
import { settled } from '../shared/use-operation';
import { when } from '../shared/when';

function Stage({ stage }: { readonly stage: StageView }) {
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center">
        <Text weight="bold">{stage.name}</Text>
        <Text>{`${stage.approvals.length} of ${stage.need} approvals${stage.met ? ', met' : ''}`}</Text>
      </Inline>
      <Inline space="space.100">
        {stage.approvers.map((accountId) => (
          <User key={accountId} accountId={accountId} />
        ))}
      </Inline>
    </Stack>
  );
}

function Decision({ decision }: { readonly decision: DecisionView }) {
  const rule =
    decision.ruleName === null
      ? 'No rule covers it'
      : `Rule ${decision.ruleName}, version ${decision.ruleVersion ?? '?'}`;
  return (
    <Stack space="space.100">
      <Text weight="bold">{`${rule}: ${decision.kind}`}</Text>
      {decision.stages.map((stage, index) => (
        <Stage key={index} stage={stage} />
      ))}
      <List type="unordered">
        {decision.reasons.map((reason) => (
          <ListItem key={reason}>{reason}</ListItem>
        ))}
      </List>
    </Stack>
  );
}

const grantColumns = [
  { title: 'Entitlement', cell: ({ entitlementName }: GrantView) => entitlementName },
  { title: 'State', cell: ({ state }: GrantView) => <StateLozenge state={state} /> },
  { title: 'Proven', cell: ({ proof }: GrantView) => when(proof?.at ?? null) },
  { title: 'Until', cell: ({ expiresAt }: GrantView) => when(expiresAt) },
  { title: 'Note', cell: ({ attention }: GrantView) => attention?.sentence ?? '' },
];

interface Props {
  readonly request: RequestView;
  readonly retry: () => Promise<Reply<{ readonly driven: number }>>;
  readonly reload: () => void;
}

/** Offered while something on the issue waits for a person. */
function Retry({ request, retry, reload }: Props) {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<ErrorView>();
  const stopped = [request, ...request.grants].some(({ state }) => state === 'needs-attention');
  const run = async () => {
    setRunning(true);
    const reply = await settled(retry);
    setError(reply.ok ? undefined : reply.error);
    setRunning(false);
    if (reply.ok) reload();
  };
  if (!stopped) return null;
  return (
    <Stack space="space.100">
      {request.attention !== null && (
        <SectionMessage appearance="warning">
          <Text>{request.attention.sentence}</Text>
        </SectionMessage>
      )}
      {error !== undefined && <ErrorPanel error={error} />}
      <LoadingButton isLoading={running} onClick={() => void run()}>
        Retry
      </LoadingButton>
    </Stack>
  );
}

/** Where the request stands, why, and what was granted with which proof. */
export function RequestPanel(props: Props) {
  const { request } = props;
  return (
    <Stack space="space.200">
      <Inline space="space.100" alignBlock="center">
        <StateLozenge state={request.state} />
        <Text>{`${request.application ?? 'unknown application'}, ${request.level ?? 'unknown level'}`}</Text>
        <User accountId={request.beneficiaryId} />
      </Inline>
      <Retry {...props} />
      {request.decision !== null && <Decision decision={request.decision} />}
      <Table
        rows={request.grants}
        keyOf={({ id }) => id}
        columns={grantColumns}
        empty="Nothing has been granted on this issue"
      />
    </Stack>
  );
}
