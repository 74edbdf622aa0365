import { Box, Code, Inline, Lozenge, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { CheckView } from '#contract/connections/connections';
import { useText } from '../../../shared/text/text-provider';

const appearances = {
  passed: 'success',
  warning: 'moved',
  failed: 'removed',
  skipped: 'default',
} as const;

const state = xcss({ minWidth: '96px' });
const words = xcss({ flexGrow: '1' });

/** Names in full: a tag would cut off the longer ones, and they are there to be copied. */
function Permissions({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Text size="small" weight="semibold">
        {label}
      </Text>
      {names.map((name) => (
        <Code key={name}>{name}</Code>
      ))}
    </Inline>
  );
}

function Check({ connectorId, check }: { readonly connectorId: string; readonly check: CheckView }) {
  const text = useText();
  return (
    <Inline space="space.150" alignBlock="start">
      <Box xcss={state}>
        <Lozenge appearance={appearances[check.result]}>{text(`connections.check.${check.result}`)}</Lozenge>
      </Box>
      <Box xcss={words}>
        <Stack space="space.050">
          <Text weight="semibold">
            {text.maybe(`connectors.${connectorId}.checks.${check.id}`, check.name)}
          </Text>
          <Text color="color.text.subtle">{text.said(check.said, check.sentence)}</Text>
          <Permissions label={text('connections.check.missing')} names={check.missingPermissions} />
          <Permissions label={text('connections.check.excess')} names={check.excessPermissions} />
        </Stack>
      </Box>
    </Inline>
  );
}

interface Props {
  readonly connectorId: string;
  readonly checks: readonly CheckView[];
  /** Leaves out what passed and what was not checked, where a form must stay in sight. */
  readonly isBrief?: boolean;
}

const isTrouble = ({ result }: CheckView) => result === 'failed' || result === 'warning';

/** The checks of a connection test, in the order in which to mend things. */
export function CheckList({ connectorId, checks, isBrief = false }: Props) {
  const shown = isBrief ? checks.filter(isTrouble) : checks;
  return (
    <Stack space="space.200">
      {shown.map((check) => (
        <Check key={check.id} connectorId={connectorId} check={check} />
      ))}
    </Stack>
  );
}
