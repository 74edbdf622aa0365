import { Button, ButtonGroup, Inline, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import React, { useCallback } from 'react';
import type { PortalCheckView } from '../../../../../src/contract/admin/portals';
import { ErrorPanel } from '../../../../shared/error-panel';
import { raiseFlag } from '../../../../shared/flags';
import { LoadedView } from '../../../../shared/loaded-view';
import { Section } from '../../../../shared/page';
import { Skeleton } from '../../../../shared/skeleton';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/use-action';
import { useOperation } from '../../../../shared/use-operation';
import { invoke } from '../../../api';
import { portalFrom } from './draft';
import { Findings } from './findings';
import type { Step } from './steps';
import { Summary } from './summary';
import type { StepProps } from './step-props';

function Verdict({ faults, warnings, go }: PortalCheckView & Pick<Props, 'go'>) {
  const text = useText();
  return (
    <Stack space="space.200">
      {faults.length === 0 && (
        <SectionMessage appearance="success">
          <Text>{text('portals.review.valid')}</Text>
        </SectionMessage>
      )}
      <Findings faults={faults} warnings={warnings} go={go} />
    </Stack>
  );
}

interface Props extends Pick<StepProps, 'inspection' | 'draft'> {
  readonly go: (step: Step) => void;
  readonly back: () => void;
  readonly done: () => void;
}

/** Asks the app to check the mapping against Jira, shows what it says, and saves. */
export function ReviewStep({ inspection, draft, go, back, done }: Props) {
  const text = useText();
  const action = useAction();
  const { fingerprint } = draft;
  const input = { portal: portalFrom(draft), ...(fingerprint === undefined ? {} : { fingerprint }) };
  // The same draft asks once: a new one comes only with a change.
  const check = useCallback(() => invoke('portals.check', input), [draft]);
  const operation = useOperation(check);
  const { loaded } = operation;
  const isValid = loaded.state === 'ready' && loaded.data.faults.length === 0;
  const save = () =>
    action.run(
      'save',
      () => invoke('portals.save', input),
      () => {
        raiseFlag('success', text('portals.review.saved', { name: inspection.project.name }));
        done();
      },
    );
  return (
    <Section
      title={text('portals.step.review')}
      actions={
        <Button spacing="compact" onClick={operation.reload}>
          {text('portals.review.again')}
        </Button>
      }
    >
      <Stack space="space.300">
        {action.error !== undefined && <ErrorPanel error={action.error} />}
        <LoadedView operation={operation} loading={<Skeleton rows={2} />}>
          {(found) => <Verdict {...found} go={go} />}
        </LoadedView>
        <Summary inspection={inspection} draft={draft} />
        <Inline>
          <ButtonGroup label={text('portals.step.review')}>
            <Button onClick={back}>{text('shared.action.back')}</Button>
            <LoadingButton
              appearance="primary"
              isDisabled={!isValid}
              isLoading={action.running !== undefined}
              onClick={() => void save()}
            >
              {text('portals.review.save')}
            </LoadingButton>
          </ButtonGroup>
        </Inline>
      </Stack>
    </Section>
  );
}
