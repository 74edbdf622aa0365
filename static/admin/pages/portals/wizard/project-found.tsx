import { Button, ButtonGroup, Inline, SectionMessage, Stack, Text } from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { PortalInspectionView } from '#contract/portals/portal-inspection';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { useOperation } from '../../../../shared/data/use-operation';
import { invoke } from '../../../api';
import { SetUpPanel } from '../set-up/set-up-panel';
import { MissingList } from './missing-list';

interface Props {
  readonly projectId: string;
  readonly another: () => void;
  readonly next: (found: PortalInspectionView) => void;
}

/** One project as it is: what it has, what it lacks, and the offer to set it up. */
export function ProjectFound({ projectId, another, next }: Props) {
  const text = useText();
  const inspect = useCallback(() => invoke('portals.inspect', { projectId }), [projectId]);
  const operation = useOperation(inspect);
  const [isSettingUp, setSettingUp] = useState(false);
  const buttons = (found?: PortalInspectionView) => (
    <Inline>
      <ButtonGroup label={text('portals.wizard.progress')}>
        <Button onClick={another}>{text('portals.project.another')}</Button>
        {found !== undefined && !isSettingUp && (
          <Button
            appearance={found.missing.length > 0 ? 'primary' : 'default'}
            onClick={() => setSettingUp(true)}
          >
            {text('portals.setUp.offer')}
          </Button>
        )}
        {found !== undefined && (
          <Button
            appearance={found.missing.length > 0 ? 'default' : 'primary'}
            isDisabled={found.requestTypes.length === 0}
            onClick={() => next(found)}
          >
            {text('shared.action.next')}
          </Button>
        )}
      </ButtonGroup>
    </Inline>
  );
  return (
    <LoadedView operation={operation}>
      {(found) => (
        <Section title={`${found.project.name} (${found.project.key})`}>
          <Stack space="space.300">
            {found.missing.length === 0 ? (
              <SectionMessage appearance="success">
                <Text>{text('portals.project.complete')}</Text>
              </SectionMessage>
            ) : (
              <MissingList missing={found.missing} />
            )}
            {isSettingUp && <SetUpPanel projectId={projectId} finished={operation.reload} />}
            {buttons(found)}
          </Stack>
        </Section>
      )}
    </LoadedView>
  );
}
