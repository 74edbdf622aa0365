import {
  Button,
  Inline,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Stack,
  Text,
  TextArea,
} from '@forge/react';
import React, { useState } from 'react';
import type { ApplicationsImportView } from '#contract/catalog/applications';
import { enteredText } from '../../../../shared/forms/entered';
import { ErrorPanel } from '../../../../shared/error-panel';
import { Field } from '../../../../shared/forms/field';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import type { Action } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { ImportPreview, tally } from './import-preview';

interface Props {
  readonly imported: () => void;
  readonly close: () => void;
}

/** What was pasted, and what the app says about exactly that text. */
function usePreview(action: Action) {
  const [pasted, setPasted] = useState('');
  const [view, setView] = useState<ApplicationsImportView>();
  const paste = (typed: string) => {
    setPasted(typed);
    setView(undefined);
  };
  const check = () =>
    void action.run('check', () => invoke('applications.import', { text: pasted, dryRun: true }), setView);
  return { pasted, paste, view, check };
}

function PasteField({ paste }: { readonly paste: (typed: string) => void }) {
  const text = useText();
  return (
    <Field id="catalog-import" label={text('catalog.importing.text')}>
      <TextArea
        id="catalog-import"
        name="catalog-import"
        isMonospaced
        minimumRows={8}
        maxHeight="320px"
        onChange={(event) => paste(enteredText(event))}
      />
    </Field>
  );
}

interface CheckProps {
  readonly isRunning: boolean;
  readonly isDisabled: boolean;
  readonly check: () => void;
}

function CheckButton({ isRunning, isDisabled, check }: CheckProps) {
  const text = useText();
  return (
    <Inline>
      <LoadingButton isLoading={isRunning} isDisabled={isDisabled} onClick={check}>
        {text('catalog.importing.check')}
      </LoadingButton>
    </Inline>
  );
}

/** Paste, see what would change, apply: nothing happens before the last step. */
export function ImportApplications({ imported, close }: Props) {
  const text = useText();
  const action = useAction();
  const { pasted, paste, view, check } = usePreview(action);
  const { effective = 0, refused = 0 } = view === undefined ? {} : tally(view);
  const apply = () =>
    void action.run(
      'apply',
      () => invoke('applications.import', { text: pasted }),
      (done) => {
        raiseFlag('success', text.count('catalog.importing.done', tally(done).effective));
        imported();
        close();
      },
    );
  return (
    <Modal onClose={close} width="large">
      <ModalHeader>
        <ModalTitle>{text('catalog.importing.title')}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          <Text>{text('catalog.importing.body')}</Text>
          {action.error !== undefined && <ErrorPanel error={action.error} />}
          <PasteField paste={paste} />
          <CheckButton
            isRunning={action.running === 'check'}
            isDisabled={pasted.trim() === ''}
            check={check}
          />
          {view !== undefined && <ImportPreview view={view} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {text('shared.action.cancel')}
        </Button>
        <LoadingButton
          appearance="primary"
          isLoading={action.running === 'apply'}
          isDisabled={effective === 0 || refused > 0}
          onClick={apply}
        >
          {effective === 0 ? text('catalog.import') : text.count('catalog.importing.apply', effective)}
        </LoadingButton>
      </ModalFooter>
    </Modal>
  );
}
