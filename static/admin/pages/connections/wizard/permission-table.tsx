import { Code, Heading, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { ConnectorView, PermissionView } from '#contract/connections/connections';
import { Table } from '../../../../shared/table';
import { useText } from '../../../../shared/text/text-provider';
import { useConnectorText } from '../settings/connector-text';
import { CopyText } from '../../../../shared/copy-text';

function Need({
  connectorId,
  permission,
}: {
  readonly connectorId: string;
  readonly permission: PermissionView;
}) {
  const text = useText();
  const said = useConnectorText(connectorId);
  if (permission.required)
    return <Lozenge appearance="inprogress">{text('connections.guide.required')}</Lozenge>;
  return (
    <Stack space="space.025" alignInline="start">
      <Lozenge>{text('connections.guide.optional')}</Lozenge>
      {permission.onlyIf !== null && <Text size="small">{said(permission.onlyIf)}</Text>}
    </Stack>
  );
}

/** The least permissions, why each is needed, and the required ones to copy. */
export function PermissionTable({ connector }: { readonly connector: ConnectorView }) {
  const text = useText();
  const said = useConnectorText(connector.id);
  const { id: connectorId, permissions } = connector;
  const required = permissions.filter((permission) => permission.required).map(({ id }) => id);
  if (permissions.length === 0) return null;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="xsmall">
        {text('connections.guide.permissions')}
      </Heading>
      <Table
        label={text('connections.guide.permissions')}
        rows={permissions}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'permission',
            title: text('connections.guide.permission'),
            cell: ({ id }) => <Code>{id}</Code>,
            width: 32,
          },
          { key: 'why', title: text('connections.guide.why'), cell: ({ why }) => said(why) },
          {
            key: 'need',
            title: text('connections.guide.needed'),
            cell: (permission) => <Need connectorId={connectorId} permission={permission} />,
            width: 26,
          },
        ]}
      />
      {required.length > 0 && (
        <CopyText
          id="copy-permissions"
          label={text('connections.guide.copyRequired')}
          value={required.join('\n')}
        />
      )}
    </Stack>
  );
}
