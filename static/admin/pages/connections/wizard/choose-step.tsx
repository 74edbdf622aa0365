import { Stack, Text } from '@forge/react';
import React from 'react';
import type { ConnectorView } from '#contract/connections/connections';
import { useText } from '../../../../shared/text/text-provider';
import { useConnectorText } from '../settings/connector-text';
import { RadioField } from '../../../../shared/forms/radio-field';

interface Props {
  readonly connectors: readonly ConnectorView[];
  readonly chosen: ConnectorView;
  readonly choose: (id: string) => void;
}

/** Which vendor. */
export function ChooseStep({ connectors, chosen, choose }: Props) {
  const text = useText();
  const said = useConnectorText(chosen.id);
  return (
    <Stack space="space.200">
      <RadioField
        name="connector"
        label={text('connections.wizard.connector')}
        options={connectors.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        chosen={chosen.id}
        change={choose}
      />
      <Text color="color.text.subtle">{said(chosen.summary)}</Text>
    </Stack>
  );
}
