import { Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { CountView, WaitingView } from '#contract/configuration/settings';
import { StateLozenge } from '../../../../shared/state-lozenge';
import { Table } from '../../../../shared/table';
import type { Column } from '../../../../shared/table';
import type { Text as Words } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { useNavigation } from '../../../navigation';
import { TextLink } from '../../../parts/text-link';

const number = (text: Words, { count, more }: CountView) =>
  more ? text('settings.provisioning.many', { count }) : String(count);

const columns = (text: Words): readonly Column<WaitingView>[] => [
  { key: 'name', title: text('settings.provisioning.connection'), cell: ({ name }) => name },
  {
    key: 'state',
    title: text('settings.provisioning.state'),
    cell: ({ enabled, health }) => <StateLozenge of="connection" state={enabled ? health : 'disabled'} />,
  },
  {
    key: 'in',
    title: text('settings.provisioning.in'),
    cell: ({ provisioning }) => number(text, provisioning),
  },
  {
    key: 'out',
    title: text('settings.provisioning.out'),
    cell: ({ deprovisioning }) => number(text, deprovisioning),
  },
];

/** By connection, how many grants wait for an administrator on their way in and out. */
export function WaitingTable({ waiting }: { readonly waiting: readonly WaitingView[] }) {
  const text = useText();
  const { go } = useNavigation();
  const title = text('settings.provisioning.waits');
  if (waiting.length === 0) return <Text>{text('settings.provisioning.none')}</Text>;
  return (
    <Stack space="space.100">
      <Text weight="medium">{title}</Text>
      <Table
        label={title}
        rows={waiting}
        keyOf={({ connectionId }) => connectionId}
        columns={columns(text)}
      />
      <Inline space="space.100" alignBlock="center">
        <Text color="color.text.subtle">{text('settings.provisioning.manage')}</Text>
        <TextLink label={text('settings.provisioning.open')} follow={() => go('connectors')} />
      </Inline>
    </Stack>
  );
}
