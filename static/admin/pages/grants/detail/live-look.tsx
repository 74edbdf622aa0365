import { LoadingButton, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import type { GrantOutputs } from '#contract/grants/grants';
import { ErrorPanel } from '../../../../shared/error-panel';
import { Section } from '../../../../shared/page';
import { instantText } from '../../../../shared/text/dates';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';

type Seen = GrantOutputs['grants.observe'];

const isOver = ({ state }: GrantRowView) => state === 'ended' || state === 'cancelled';

/** What to make of a look that is not as the ledger has it. */
function surprise(grant: GrantRowView, seen: Seen): 'mismatch' | 'leftover' | undefined {
  if (grant.state === 'active' && seen.state === 'absent') return 'mismatch';
  return isOver(grant) && seen.state === 'present' ? 'leftover' : undefined;
}

function Answer({ grant, seen }: { readonly grant: GrantRowView; readonly seen: Seen }) {
  const text = useText();
  const odd = surprise(grant, seen);
  return (
    <Stack space="space.050">
      <Text weight="medium">{text(`access.detail.seen.${seen.state}`)}</Text>
      {seen.state === 'unknown' && <Text>{text(`access.detail.trouble.${seen.trouble}`)}</Text>}
      {odd !== undefined && <Text>{text(`access.detail.${odd}`)}</Text>}
      <Text size="small" color="color.text.subtle">
        {text('access.detail.seenAt', { at: instantText(text, seen.at) })}
      </Text>
    </Stack>
  );
}

/** Whether the directory shows the membership now: asked when the reader wants to know, for it is a call to the vendor. */
export function LiveLook({ grant }: { readonly grant: GrantRowView }) {
  const text = useText();
  const { running, error, run } = useAction();
  const [seen, setSeen] = useState<Seen>();
  const look = () => void run('look', () => invoke('grants.observe', { grantId: grant.id }), setSeen);
  const button = (
    <LoadingButton spacing="compact" isLoading={running !== undefined} onClick={look}>
      {text(seen === undefined ? 'access.detail.look' : 'access.detail.lookAgain')}
    </LoadingButton>
  );
  return (
    <Section title={text('access.detail.live')} actions={button}>
      {error !== undefined && <ErrorPanel error={error} />}
      {seen !== undefined && <Answer grant={grant} seen={seen} />}
    </Section>
  );
}
