import { Button, ButtonGroup, Inline, LoadingButton, Stack } from '@forge/react';
import React from 'react';
import { ErrorPanel } from '../../../../shared/error-panel';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { Section } from '../../../../shared/page';
import { Skeleton } from '../../../../shared/skeleton';
import { useText } from '../../../../shared/text/text-provider';
import type { Step } from './steps';
import { Summary } from './summary';
import type { StepProps } from './step-props';
import { useReview } from './use-review';
import { Verdict } from './verdict';

interface Props extends Pick<StepProps, 'inspection' | 'draft'> {
  readonly go: (step: Step) => void;
  readonly back: () => void;
  readonly done: () => void;
}

/** Asks the app to check the mapping against Jira, shows what it says, and saves. */
export function ReviewStep({ inspection, draft, go, back, done }: Props) {
  const text = useText();
  const { project } = inspection;
  const { operation, portal, isValid, isSaving, error, save } = useReview(draft, project.name, done);
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
        {error !== undefined && <ErrorPanel error={error} />}
        <LoadedView operation={operation} loading={<Skeleton rows={2} />}>
          {(found) => <Verdict {...found} {...{ portal, project, go }} checkAgain={operation.reload} />}
        </LoadedView>
        <Summary inspection={inspection} draft={draft} />
        <Inline>
          <ButtonGroup label={text('portals.step.review')}>
            <Button onClick={back}>{text('shared.action.back')}</Button>
            <LoadingButton
              appearance="primary"
              isDisabled={!isValid}
              isLoading={isSaving}
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
