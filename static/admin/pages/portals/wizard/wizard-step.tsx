import { Button, ButtonGroup, Inline, Stack } from '@forge/react';
import React, { useState } from 'react';
import type { ComponentType } from 'react';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { ApproverStep } from './approver-step';
import { lacking } from './draft';
import { FieldsStep } from './fields-step';
import { RequestTypesStep } from './request-types-step';
import { ReviewStep } from './review-step';
import { StatusesStep } from './statuses-step';
import type { StepProps } from './step-props';
import { stepTitle, steps } from './steps';
import type { Step } from './steps';

interface Props extends Omit<StepProps, 'lacks'> {
  readonly step: Exclude<Step, 'project'>;
  readonly go: (step: Step) => void;
  readonly done: () => void;
}

const questions: Readonly<Record<Exclude<Step, 'project' | 'review'>, ComponentType<StepProps>>> = {
  requestTypes: RequestTypesStep,
  fields: FieldsStep,
  approver: ApproverStep,
  statuses: StatusesStep,
};

/** One question of the wizard with the way back and on; the last one checks and saves. */
export function WizardStep({ step, inspection, draft, change, go, done }: Props) {
  const text = useText();
  const [tried, setTried] = useState<Step>();
  const at = steps.indexOf(step);
  const back = () => go(steps[at - 1] ?? 'project');
  if (step === 'review') return <ReviewStep {...{ inspection, draft, go, back, done }} />;
  const lacks = lacking(step, draft);
  const next = () => (lacks.length > 0 ? setTried(step) : go(steps[at + 1] ?? 'review'));
  const Question = questions[step];
  return (
    <Section title={text(stepTitle(step))}>
      <Stack space="space.300">
        <Question {...{ inspection, draft, change }} lacks={tried === step ? lacks : []} />
        <Inline>
          <ButtonGroup label={text('portals.wizard.progress')}>
            <Button onClick={back}>{text('shared.action.back')}</Button>
            <Button appearance="primary" onClick={next}>
              {text('shared.action.next')}
            </Button>
          </ButtonGroup>
        </Inline>
      </Stack>
    </Section>
  );
}
