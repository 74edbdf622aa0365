import { Button, LoadingButton, ModalFooter } from '@forge/react';
import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import { steps } from './use-wizard';
import type { Wizard } from './use-wizard';

function Forward({ wizard }: { readonly wizard: Wizard }) {
  const text = useText();
  const { step, go, running, tried, test, save } = wizard;
  if (step === 'details')
    return (
      <LoadingButton appearance="primary" isLoading={running === 'test'} onClick={test}>
        {text('connections.wizard.test')}
      </LoadingButton>
    );
  if (step !== 'test')
    return (
      <Button appearance="primary" onClick={() => go(step === 'connector' ? 'guide' : 'details')}>
        {text('shared.action.next')}
      </Button>
    );
  const passed = tried?.passed === true;
  return (
    <>
      <LoadingButton isLoading={running === 'test'} onClick={test}>
        {text('connections.test.again')}
      </LoadingButton>
      <LoadingButton
        appearance={passed ? 'primary' : 'warning'}
        isLoading={running === 'save'}
        onClick={save}
      >
        {passed ? text('shared.action.save') : text('connections.wizard.saveAnyway')}
      </LoadingButton>
    </>
  );
}

/** The way back, the way out and the way on. */
export function WizardFooter({ wizard, close }: { readonly wizard: Wizard; readonly close: () => void }) {
  const text = useText();
  const before = steps[steps.indexOf(wizard.step) - 1];
  return (
    <ModalFooter>
      <Button appearance="subtle" onClick={close}>
        {text('shared.action.cancel')}
      </Button>
      {before !== undefined && (
        <Button onClick={() => wizard.go(before)}>{text('shared.action.back')}</Button>
      )}
      <Forward wizard={wizard} />
    </ModalFooter>
  );
}
