import { Button, ProgressTracker, Stack } from '@forge/react';
import React, { useState } from 'react';
import type { PortalInspectionView } from '#contract/portals/portal-inspection';
import { Page } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { draftFrom } from './draft';
import type { Draft } from './draft';
import { ProjectStep } from './project-step';
import { stepTitle, steps } from './steps';
import type { Step } from './steps';
import { WizardStep } from './wizard-step';

interface Props {
  /** Absent: the first question is which project. */
  readonly projectId?: string;
  readonly done: () => void;
}

function statusOf(index: number, current: number) {
  if (index === current) return 'current' as const;
  return index < current ? ('visited' as const) : ('unvisited' as const);
}

function Tracker({ step }: { readonly step: Step }) {
  const text = useText();
  const current = steps.indexOf(step);
  const items = steps.map((each, index) => ({
    id: each,
    label: text(stepTitle(each)),
    percentageComplete: index < current ? 100 : 0,
    status: statusOf(index, current),
    noLink: true,
  }));
  return <ProgressTracker label={text('portals.wizard.progress')} items={items} />;
}

/** From a service project to a mapping that Jira confirms. What was chosen stays while steps are changed. */
export function MappingWizard({ projectId, done }: Props) {
  const text = useText();
  const [step, setStep] = useState<Step>('project');
  const [inspection, setInspection] = useState<PortalInspectionView>();
  const [draft, setDraft] = useState<Draft>();
  const inspected = (found: PortalInspectionView) => {
    const before = draft && inspection && { draft, inspection };
    setInspection(found);
    setDraft(draftFrom(found, before));
  };
  const isEdit = draft?.fingerprint !== undefined;
  return (
    <Page
      title={text(isEdit ? 'portals.wizard.editTitle' : 'portals.wizard.title')}
      lead={text('portals.wizard.lead')}
      actions={
        <Button appearance="subtle" onClick={done}>
          {text('shared.action.cancel')}
        </Button>
      }
    >
      <Tracker step={step} />
      <Stack space="space.300">
        {step === 'project' || inspection === undefined || draft === undefined ? (
          <ProjectStep
            {...(projectId === undefined ? {} : { projectId })}
            inspection={inspection}
            inspected={inspected}
            next={() => setStep('requestTypes')}
          />
        ) : (
          <WizardStep
            {...{ step, inspection, draft, done }}
            change={(part) => setDraft({ ...draft, ...part })}
            go={setStep}
          />
        )}
      </Stack>
    </Page>
  );
}
