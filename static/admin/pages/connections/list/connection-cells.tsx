import { Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { ConnectionView } from '#contract/connections/connections';
import { StateLozenge } from '../../../../shared/state-lozenge';
import { dayText } from '../../../../shared/text/dates';
import { useText } from '../../../../shared/text/text-provider';
import { When } from '../../../../shared/when';
import { TextLink } from '../../../parts/text-link';

interface Props {
  readonly row: ConnectionView;
}

export function NameCell({ row: { name, connectorName, description } }: Props) {
  return (
    <Stack space="space.025">
      <Text weight="semibold">{name}</Text>
      <Text size="small" color="color.text.subtle">
        {connectorName}
      </Text>
      {description !== null && (
        <Text size="small" color="color.text.subtle" maxLines={2}>
          {description}
        </Text>
      )}
    </Stack>
  );
}

/** Switched off counts first: then nothing runs, whatever the last test said. */
export function StateCell({ row: { enabled, health } }: Props) {
  return <StateLozenge of="connection" state={enabled ? health.state : 'disabled'} />;
}

export function LastTestCell({ row: { lastTest }, show }: Props & { readonly show: () => void }) {
  const text = useText();
  if (lastTest === null) return <Text color="color.text.subtle">{text('connections.test.never')}</Text>;
  const failed = lastTest.checks.filter(({ result }) => result === 'failed').length;
  const warned = lastTest.checks.some(({ result }) => result === 'warning');
  const passed = warned ? text('connections.lastTest.warned') : text('connections.lastTest.passed');
  return (
    <Stack space="space.025" alignInline="start">
      <TextLink
        label={failed > 0 ? text.count('connections.lastTest.failed', failed) : passed}
        follow={show}
      />
      <When instant={lastTest.at} />
    </Stack>
  );
}

const urgency = {
  0: 'removed',
  1: 'removed',
  7: 'removed',
  14: 'moved',
  30: 'moved',
  60: 'default',
} as const;

function Ending({ row: { credentialExpiresAt, credentialWarning } }: Props) {
  const text = useText();
  if (credentialExpiresAt === null) return null;
  const day = dayText(text, credentialExpiresAt);
  const ended = credentialWarning === 0;
  const words = text(ended ? 'connections.secret.ended' : 'connections.secret.ends', { day });
  if (credentialWarning === null)
    return (
      <Text size="small" color="color.text.subtle">
        {words}
      </Text>
    );
  return <Lozenge appearance={urgency[credentialWarning]}>{words}</Lozenge>;
}

export function SecretCell({ row }: Props) {
  const text = useText();
  const { configured, changedAt } = row.secret;
  if (!configured) return <Lozenge appearance="removed">{text('connections.secret.none')}</Lozenge>;
  const day = dayText(text, changedAt);
  return (
    <Stack space="space.025" alignInline="start">
      <Text>{text('connections.secret.changed', { day })}</Text>
      <Ending row={row} />
    </Stack>
  );
}

export function UseCell({ row: { usedBy } }: Props) {
  const text = useText();
  if (usedBy.applications + usedBy.rules === 0)
    return <Text color="color.text.subtle">{text('connections.unused')}</Text>;
  return (
    <Stack space="space.025">
      <Text>{text.count('shared.count.applications', usedBy.applications)}</Text>
      {usedBy.rules > 0 && <Text>{text.count('shared.count.rules', usedBy.rules)}</Text>}
    </Stack>
  );
}
