import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { PortalCheckView } from '#contract/portals/portals';
import type { PortalFields } from '#contract/portals/portal-view';
import { useText } from '../../../../shared/text/text-provider';
import { SyncOptions } from '../list/sync-options';
import { Findings } from './findings';
import type { Step } from './steps';

interface Props extends PortalCheckView {
  /** What was checked. */
  readonly portal: PortalFields;
  readonly project: { readonly key: string; readonly name: string };
  readonly go: (step: Step) => void;
  readonly checkAgain: () => void;
}

/** What saving the mapping would say. What only the options keep from working is put right here. */
export function Verdict({ faults, warnings, optionsDiffer, portal, project, go, checkAgain }: Props) {
  const text = useText();
  const [isSyncing, setSyncing] = useState(false);
  const changed = () => {
    setSyncing(false);
    checkAgain();
  };
  return (
    <Stack space="space.200">
      {faults.length === 0 && (
        <SectionMessage appearance="success">
          <Text>{text('portals.review.valid')}</Text>
        </SectionMessage>
      )}
      <Findings faults={faults} warnings={warnings} go={go} />
      {optionsDiffer && (
        <Inline space="space.200" alignBlock="center">
          <Button appearance={faults.length > 0 ? 'primary' : 'default'} onClick={() => setSyncing(true)}>
            {text('portals.sync.action')}
          </Button>
          <Text color="color.text.subtle">{text('portals.review.sync')}</Text>
        </Inline>
      )}
      {isSyncing && (
        <SyncOptions
          mapping={{ portal }}
          name={`${project.name} (${project.key})`}
          isNeeded
          close={() => setSyncing(false)}
          changed={changed}
        />
      )}
    </Stack>
  );
}
