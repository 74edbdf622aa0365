import { Stack, Text } from '@forge/react';
import React from 'react';
import type { OptionDifferenceView } from '#contract/portals/portal-set-up';
import { useText } from '../../../../shared/text/text-provider';

function Line({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Text>
      {label}: {names.join(', ')}
    </Text>
  );
}

interface Props {
  readonly field: OptionDifferenceView;
  readonly disableGone: boolean;
}

/** One field: what is added, offered again and switched off. */
export function OptionDifference({ field, disableGone }: Props) {
  const text = useText();
  const { fieldName, add, enable, gone, unchanged } = field;
  const goneLabel = disableGone ? text('portals.sync.switchOff') : text('portals.sync.gone');
  return (
    <Stack space="space.050">
      <Text weight="medium">{fieldName}</Text>
      <Line label={text('portals.sync.add')} names={add} />
      <Line label={text('portals.sync.enable')} names={enable} />
      <Line label={goneLabel} names={gone} />
      <Text size="small" color="color.text.subtle">
        {add.length + enable.length + gone.length === 0
          ? text('portals.sync.same')
          : text.count('portals.sync.unchanged', unchanged)}
      </Text>
    </Stack>
  );
}
