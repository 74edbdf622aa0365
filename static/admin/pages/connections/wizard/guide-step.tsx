import { Badge, Box, Heading, Inline, Link, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { ConnectorStepView, ConnectorView } from '#contract/connections/connections';
import { useText } from '../../../../shared/text/text-provider';
import { useConnectorText } from '../settings/connector-text';
import { CopyText } from '../../../../shared/copy-text';
import { PermissionTable } from './permission-table';

const number = xcss({ minWidth: '32px' });

interface StepProps {
  readonly connectorId: string;
  readonly place: number;
  readonly step: ConnectorStepView;
}

function Step({ connectorId, place, step }: StepProps) {
  const text = useText();
  const said = useConnectorText(connectorId);
  return (
    <Inline space="space.100" alignBlock="start">
      <Box xcss={number}>
        <Badge appearance="primary">{String(place)}</Badge>
      </Box>
      <Stack space="space.075">
        <Heading as="h3" size="xsmall">
          {said(step.title)}
        </Heading>
        <Text>{said(step.text)}</Text>
        {step.link !== null && (
          <Text>
            <Link href={step.link.url} openNewTab>
              {said(step.link.label)}
            </Link>
          </Text>
        )}
        {step.copy !== null && (
          <CopyText id={`copy-${step.id}`} label={text('connections.guide.name')} value={step.copy} />
        )}
      </Stack>
    </Inline>
  );
}

/** What to create at the vendor, in order, and the least permissions it needs. */
export function GuideStep({ connector }: { readonly connector: ConnectorView }) {
  const text = useText();
  return (
    <Stack space="space.250">
      <Text>{text('connections.guide.lead', { name: connector.displayName })}</Text>
      {connector.steps.map((step, index) => (
        <Step key={step.id} connectorId={connector.id} place={index + 1} step={step} />
      ))}
      <PermissionTable connector={connector} />
    </Stack>
  );
}
