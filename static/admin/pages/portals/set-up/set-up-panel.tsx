import { Button, ButtonGroup, Inline, LoadingButton, ProgressBar, Stack, Text } from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { SetUpView } from '#contract/portals/portal-set-up';
import { ErrorPanel } from '../../../../shared/error-panel';
import { raiseFlag } from '../../../../shared/flags';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { useOperation } from '../../../../shared/data/use-operation';
import { invoke } from '../../../api';
import { Choice } from '../wizard/choice';
import { phasesOf } from './phases';
import { StepLists } from './step-lists';
import { useSetUp } from './use-set-up';
import type { SetUpRun } from './use-set-up';

interface PlanProps {
  readonly plan: SetUpView;
  readonly run: SetUpRun;
  readonly chooseType: (issueTypeId: string | undefined) => void;
  readonly lookAgain: () => void;
}

function Plan({ plan, run, chooseType, lookAgain }: PlanProps) {
  const text = useText();
  const { view = plan, progress, error } = run;
  const isRunning = progress !== undefined;
  const due = phasesOf(view.steps).length > 0;
  return (
    <Stack space="space.200">
      <Text>{text('portals.setUp.lead')}</Text>
      {plan.issueTypes.length > 1 && run.view === undefined && (
        <Choice
          id="set-up-issue-type"
          label={text('portals.setUp.issueType')}
          hint={text('portals.setUp.issueTypeHint')}
          options={plan.issueTypes.map(({ id, name }) => ({ value: id, label: name }))}
          value={plan.issueTypeId ?? undefined}
          isRequired
          choose={chooseType}
        />
      )}
      <Inline>
        <ButtonGroup label={text('portals.setUp.title')}>
          {due && (
            <LoadingButton appearance="primary" isLoading={isRunning} onClick={() => void run.start(view)}>
              {text(run.view === undefined ? 'portals.setUp.run' : 'portals.setUp.runAgain')}
            </LoadingButton>
          )}
          <Button isDisabled={isRunning} onClick={lookAgain}>
            {text('portals.setUp.lookAgain')}
          </Button>
        </ButtonGroup>
      </Inline>
      {error !== undefined && <ErrorPanel error={error} />}
      {isRunning && <ProgressBar value={progress} ariaLabel={text('portals.setUp.running')} />}
      <StepLists steps={view.steps} />
    </Stack>
  );
}

interface Props {
  readonly projectId: string;
  /** Called when a run ended or the person looks again: the project is different now. */
  readonly finished: () => void;
}

/** One-click set-up: the plan, its run, and what is left to do by hand. */
export function SetUpPanel({ projectId, finished }: Props) {
  const text = useText();
  const [issueTypeId, chooseType] = useState<string>();
  const [round, setRound] = useState(0);
  const read = useCallback(
    () => invoke('portals.setUp', { projectId, ...(issueTypeId === undefined ? {} : { issueTypeId }) }),
    [projectId, issueTypeId, round],
  );
  const plan = useOperation(read);
  const ended = () => {
    raiseFlag('info', text('portals.setUp.ended'));
    finished();
  };
  const lookAgain = () => {
    setRound(round + 1);
    finished();
  };
  return (
    <Section title={text('portals.setUp.title')}>
      <LoadedView operation={plan}>
        {(view) => <Running key={round} plan={view} ended={ended} {...{ chooseType, lookAgain }} />}
      </LoadedView>
    </Section>
  );
}

function Running({ ended, ...props }: Omit<PlanProps, 'run'> & { readonly ended: () => void }) {
  return <Plan {...props} run={useSetUp(ended)} />;
}
