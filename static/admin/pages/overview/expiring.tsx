import { Button, Link, Stack, Text, User } from '@forge/react';
import React from 'react';
import type { ExpiringView } from '#contract/overview/overview';
import { Section } from '../../../shared/page';
import { Table } from '../../../shared/table';
import type { Column } from '../../../shared/table';
import { distanceText, instantText } from '../../../shared/text/dates';
import type { Text as Words } from '../../../shared/text/text';
import { useText } from '../../../shared/text/text-provider';
import { useNavigation } from '../../navigation';

const accessOf = ({ application, level }: ExpiringView) =>
  level === null ? application : `${application}, ${level}`;

const columns = (text: Words, at: string): readonly Column<ExpiringView>[] => [
  {
    key: 'person',
    title: text('overview.expiring.person'),
    cell: ({ beneficiaryId }) => <User accountId={beneficiaryId} />,
  },
  { key: 'access', title: text('overview.expiring.access'), cell: accessOf },
  {
    key: 'ends',
    title: text('overview.expiring.ends'),
    cell: ({ expiresAt }) => `${distanceText(text, expiresAt, at)} (${instantText(text, expiresAt)})`,
  },
  {
    key: 'issue',
    title: text('overview.expiring.issue'),
    cell: ({ issueKey }) => (
      <Link href={`/browse/${issueKey}`} openNewTab>
        {issueKey}
      </Link>
    ),
  },
];

/** Whose access ends next. */
export function Expiring({
  expiring,
  at,
}: {
  readonly expiring: readonly ExpiringView[];
  readonly at: string;
}) {
  const text = useText();
  const { go } = useNavigation();
  const all = <Button onClick={() => go('access')}>{text('overview.expiring.all')}</Button>;
  return (
    <Section title={text('overview.expiring.title')} actions={all}>
      {expiring.length === 0 ? (
        <Text>{text('overview.expiring.empty')}</Text>
      ) : (
        <Stack space="space.100">
          <Text color="color.text.subtle">{text('overview.expiring.lead')}</Text>
          <Table
            label={text('overview.expiring.title')}
            rows={expiring}
            keyOf={({ grantId }) => grantId}
            columns={columns(text, at)}
          />
        </Stack>
      )}
    </Section>
  );
}
