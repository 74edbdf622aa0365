import { Box, ModalBody, ProgressTracker, Stack, xcss } from '@forge/react';
import React from 'react';
import type { ConnectorView } from '#contract/connections/connections';
import { useText } from '../../../../shared/text/text-provider';
import { ConnectionDialog } from '../dialogs/connection-dialog';
import { WithConnectors } from '../dialogs/with-connector';
import { ChooseStep } from './choose-step';
import { DetailsStep } from './details-step';
import { GuideStep } from './guide-step';
import { TestStep } from './test-step';
import { steps, useWizard } from './use-wizard';
import type { Wizard, WizardProps, WizardStep } from './use-wizard';
import { WizardFooter } from './wizard-footer';

const tracker = xcss({ paddingBlockEnd: 'space.200' });

function Progress({ step }: { readonly step: WizardStep }) {
  const text = useText();
  const at = steps.indexOf(step);
  const statusOf = (index: number) => (index < at ? 'visited' : 'unvisited');
  return (
    <Box xcss={tracker}>
      <ProgressTracker
        label={text('connections.wizard.progress')}
        animated={false}
        items={steps.map((id, index) => ({
          id,
          label: text(`connections.wizard.step.${id}`),
          percentageComplete: index < at ? 100 : 0,
          status: index === at ? 'current' : statusOf(index),
        }))}
      />
    </Box>
  );
}

function Shown({ wizard, connectors, taken }: WizardProps & { readonly wizard: Wizard }) {
  switch (wizard.step) {
    case 'connector':
      return <ChooseStep connectors={connectors} chosen={wizard.connector} choose={wizard.choose} />;
    case 'guide':
      return <GuideStep connector={wizard.connector} />;
    case 'details':
      return <DetailsStep wizard={wizard} taken={taken} />;
    case 'test':
      return <TestStep wizard={wizard} />;
  }
}

function Steps(props: WizardProps) {
  const wizard = useWizard(props);
  // Another body starts at its top: where a step begins, and where what is wrong is said.
  const place = wizard.error === undefined ? wizard.step : `${wizard.step}-wrong`;
  return (
    <>
      <ModalBody key={place}>
        <Stack space="space.200">
          <Progress step={wizard.step} />
          <Shown {...props} wizard={wizard} />
        </Stack>
      </ModalBody>
      <WizardFooter wizard={wizard} close={props.close} />
    </>
  );
}

const atLeastOne = (
  connectors: readonly ConnectorView[],
): connectors is readonly [ConnectorView, ...ConnectorView[]] => connectors.length > 0;

/** Adds a connection: choose the vendor, create what it needs there, enter the settings, test, save. */
export function AddWizard(props: Omit<WizardProps, 'connectors'>) {
  const text = useText();
  return (
    <ConnectionDialog title={text('connections.add')} close={props.close}>
      <WithConnectors close={props.close}>
        {(connectors) => (atLeastOne(connectors) ? <Steps {...props} connectors={connectors} /> : <></>)}
      </WithConnectors>
    </ConnectionDialog>
  );
}
