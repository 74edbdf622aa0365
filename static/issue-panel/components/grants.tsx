import { Inline, LoadingButton, Lozenge, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { GrantView } from '#contract/grants/grant-view';
import type { IssueAccessView, LiveView } from '#contract/requests/issue-access';
import { ErrorPanel } from '../../shared/error-panel';
import { Section } from '../../shared/page';
import { StateLozenge } from '../../shared/state-lozenge';
import { Table } from '../../shared/table';
import type { Column } from '../../shared/table';
import { instantText } from '../../shared/text/dates';
import { useText } from '../../shared/text/text-provider';
import { useAction } from '../../shared/data/use-action';
import { When } from '../../shared/when';
import { readLive } from '../api';
import type { PanelProps } from '../panel-props';

interface Checked {
  readonly at: string;
  readonly byGrant: ReadonlyMap<string, LiveView>;
}

const liveAppearances = { present: 'success', absent: 'removed', unknown: 'moved' } as const;

function Live({ live, connection }: { readonly live: LiveView; readonly connection: string }) {
  const text = useText();
  return (
    <Stack space="space.025">
      <Text size="small">{text('issue.live.title')}</Text>
      <Inline>
        <Lozenge appearance={liveAppearances[live.state]}>{text(`issue.live.${live.state}`)}</Lozenge>
      </Inline>
      {live.state === 'unknown' && (
        <Text size="small">{text(`issue.trouble.${live.trouble}`, { connection })}</Text>
      )}
    </Stack>
  );
}

/** When it was proven and by which request of the vendor: enough to ask the vendor's support about it. */
function Proof({ grant: { proof } }: { readonly grant: GrantView }) {
  const text = useText();
  if (proof === null) return <Text color="color.text.subtle">{text('issue.grants.notYet')}</Text>;
  return (
    <Stack space="space.025">
      <When instant={proof.at} />
      {proof.alreadyThere && <Text size="small">{text('issue.grants.alreadyThere')}</Text>}
      {proof.requestId !== null && (
        <Text size="small" color="color.text.subtle">
          {proof.requestId}
        </Text>
      )}
    </Stack>
  );
}

function Note({ grant }: { readonly grant: GrantView }) {
  const text = useText();
  const { waiting, end } = grant;
  const result = end?.result ?? null;
  const detail = end?.detail ?? null;
  return (
    <Stack space="space.025">
      <Inline>
        <StateLozenge of="grant" state={grant.state} />
      </Inline>
      {waiting && <Text size="small">{text('issue.grants.waiting')}</Text>}
      {result !== null && <Text size="small">{text.maybe(`issue.result.${result}`, result)}</Text>}
      {detail !== null && <Text size="small">{text.said(end?.said, detail)}</Text>}
    </Stack>
  );
}

function useColumns(request: IssueAccessView, checked: Checked | undefined): readonly Column<GrantView>[] {
  const text = useText();
  const nameOf = (connectionId: string) => request.connections[connectionId] ?? connectionId;
  const group = (grant: GrantView) => (
    <Stack space="space.025">
      <Text weight="medium">{grant.entitlementName}</Text>
      <Text size="small" color="color.text.subtle">
        {nameOf(grant.connectionId)}
      </Text>
    </Stack>
  );
  const live = ({ id, connectionId }: GrantView) => {
    const seen = checked?.byGrant.get(id);
    return seen === undefined ? null : <Live live={seen} connection={nameOf(connectionId)} />;
  };
  const state = (grant: GrantView) => (
    <Stack space="space.050">
      <Note grant={grant} />
      {live(grant)}
    </Stack>
  );
  return [
    { key: 'group', title: text('issue.grants.group'), width: 30, cell: group },
    { key: 'state', title: text('issue.grants.state'), width: 22, cell: state },
    { key: 'proof', title: text('issue.grants.proof'), width: 28, cell: (grant) => <Proof grant={grant} /> },
    {
      key: 'until',
      title: text('issue.grants.until'),
      cell: ({ end, expiresAt }) => <When instant={end?.at ?? expiresAt} />,
      width: 20,
    },
  ];
}

/** What was granted on the issue, with its proof, and on demand whether the directory still shows it. */
export function Grants({ request }: PanelProps) {
  const text = useText();
  const { running, error, run } = useAction();
  const [checked, setChecked] = useState<Checked>();
  const columns = useColumns(request, checked);
  if (request.grants.length === 0) return null;
  const check = () =>
    void run('live', readLive, ({ checkedAt, grants }) =>
      setChecked({ at: checkedAt, byGrant: new Map(grants.map((live) => [live.grantId, live])) }),
    );
  const isActive = request.grants.some(({ state }) => state === 'active');
  const button = isActive && (
    <LoadingButton spacing="compact" isLoading={running === 'live'} onClick={check}>
      {text('issue.live.check')}
    </LoadingButton>
  );
  return (
    <Section title={text('issue.grants.title')} actions={button}>
      {error !== undefined && <ErrorPanel error={error} retry={check} />}
      <Table
        label={text('issue.grants.title')}
        rows={request.grants}
        keyOf={({ id }) => id}
        columns={columns}
      />
      {checked !== undefined && (
        <Text size="small" color="color.text.subtle">
          {text('issue.live.checked', { at: instantText(text, checked.at) })}
        </Text>
      )}
    </Section>
  );
}
