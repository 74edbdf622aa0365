import { Button, Inline, Stack, Text, User } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import { StateLozenge } from '../../../../shared/state-lozenge';
import type { Column } from '../../../../shared/table';
import { useText } from '../../../../shared/text/text-provider';
import { When } from '../../../../shared/when';
import { accessText, noteText } from './grant-words';
import { IssueLink } from '../../../parts/issue-link';

/** The application and its level, and below it the group that makes it so. */
function Access({ grant }: { readonly grant: GrantRowView }) {
  const text = useText();
  const group = { group: grant.entitlementName, connection: grant.connectionName };
  return (
    <Stack>
      <Text>{accessText(grant)}</Text>
      <Text size="small" color="color.text.subtle">
        {text('access.detail.groupIn', group)}
      </Text>
    </Stack>
  );
}

/** When it ends or ended; in words where it has no end. */
function Until({ grant }: { readonly grant: GrantRowView }) {
  const text = useText();
  const instant = grant.end?.at ?? grant.expiresAt;
  if (instant !== null) return <When instant={instant} dayOnly />;
  return <Text color="color.text.subtle">{grant.state === 'active' ? text('access.unlimited') : '–'}</Text>;
}

function Note({ grant }: { readonly grant: GrantRowView }) {
  const note = noteText(useText(), grant);
  return note === undefined ? null : (
    <Text size="small" maxLines={3}>
      {note}
    </Text>
  );
}

/** Columns of the ledger; `open` shows the whole story of a grant. */
export function useGrantColumns(open: (grant: GrantRowView) => void): readonly Column<GrantRowView>[] {
  const text = useText();
  const column = (
    key: 'issue' | 'person' | 'access' | 'state' | 'until' | 'note',
    width: number,
    cell: (grant: GrantRowView) => ReactNode,
  ) => ({ key, width, title: text(`access.column.${key}`), cell });
  return [
    column('issue', 12, ({ issueKey }) => <IssueLink issueKey={issueKey} />),
    column('person', 15, ({ beneficiaryId }) => <User accountId={beneficiaryId} />),
    column('access', 24, (grant) => <Access grant={grant} />),
    column('state', 17, ({ state }) => (
      <Inline>
        <StateLozenge of="grant" state={state} />
      </Inline>
    )),
    column('until', 11, (grant) => <Until grant={grant} />),
    column('note', 13, (grant) => <Note grant={grant} />),
    {
      key: 'open',
      title: text('shared.action.actions'),
      width: 8,
      cell: (grant) => (
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={text('access.openFor', { what: accessText(grant), issue: grant.issueKey })}
          onClick={() => open(grant)}
        >
          {text('access.open')}
        </Button>
      ),
    },
  ];
}
