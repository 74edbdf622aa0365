import { Box, Lozenge, Stack, Text, Tooltip, User } from '@forge/react';
import React from 'react';
import type { ComponentProps } from 'react';
import type { ChangedDecisionView } from '#contract/rules/rule-replay';
import { Table } from '../../../../shared/table';
import { useText } from '../../../../shared/text/text-provider';
import { IssueLink } from '../../../parts/issue-link';
import { VerdictCell } from './verdict-cell';

const keyOf = ({ issueId }: ChangedDecisionView) => issueId;

interface Props {
  readonly changes: readonly ChangedDecisionView[];
}

/** What would be decided, request by request, where there is no room for what was. */
export function ReplayList({ changes }: Props) {
  return (
    <Stack space="space.150">
      {changes.map((change) => (
        <Stack key={keyOf(change)} space="space.050">
          <IssueCell change={change} />
          <RequestCell change={change} />
          <VerdictCell verdict={change.after} differs={change.differs} />
        </Stack>
      ))}
    </Stack>
  );
}

/** Request by request: what was decided, and what would be. */
export function ReplayTable({ changes }: Props) {
  const text = useText();
  if (changes.length === 0) return null;
  const columns = [
    { key: 'issue', title: text('rules.replay.issue'), width: 14, cell: issueCell },
    { key: 'request', title: text('rules.replay.request'), width: 26, cell: requestCell },
    {
      key: 'before',
      title: text('rules.replay.before'),
      width: 30,
      cell: ({ before, differs }: ChangedDecisionView) => <Verdict verdict={before} differs={differs} />,
    },
    {
      key: 'after',
      title: text('rules.replay.after'),
      width: 30,
      cell: ({ after, differs }: ChangedDecisionView) => <Verdict verdict={after} differs={differs} />,
    },
  ];
  return <Table label={text('rules.replay.table')} rows={changes} keyOf={keyOf} columns={columns} />;
}

/** Rows of several lines need air between them. */
const Verdict = (props: ComponentProps<typeof VerdictCell>) => (
  <Box paddingBlock="space.100">
    <VerdictCell {...props} />
  </Box>
);

const issueCell = (change: ChangedDecisionView) => <IssueCell change={change} />;
const requestCell = (change: ChangedDecisionView) => <RequestCell change={change} />;

interface CellProps {
  readonly change: ChangedDecisionView;
}

function IssueCell({ change: { issueKey, alreadySo } }: CellProps) {
  const text = useText();
  return (
    <Stack space="space.050">
      <IssueLink issueKey={issueKey} />
      {alreadySo && (
        <Tooltip content={text('rules.replay.alreadyTip')}>
          <Lozenge>{text('rules.replay.alreadyMark')}</Lozenge>
        </Tooltip>
      )}
    </Stack>
  );
}

function RequestCell({ change }: CellProps) {
  const text = useText();
  const { application, level, intent, requesterId } = change;
  const ask = text('rules.replay.ask', {
    level: level ?? text('rules.replay.anyLevel'),
    application: application ?? text('rules.replay.unknownAsk'),
  });
  return (
    <Stack space="space.050">
      <Text>{`${text(`shared.intent.${intent}`)}: ${ask}`}</Text>
      <User accountId={requesterId} />
    </Stack>
  );
}
