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
import React from 'react';
import { enteredText } from '../../../../shared/forms/entered';
import { ErrorPanel } from '../../../../shared/error-panel';
import { Field } from '../../../../shared/forms/field';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { Differences } from './differences';
import { useImport } from './use-import';

const FIELD = 'configuration-text';

interface Props {
  readonly applied: () => void;
  readonly close: () => void;
}

function useApplied({ applied, close }: Props) {
  const text = useText();
  return () => {
    raiseFlag('success', text('settings.configuration.applied'));
    close();
    applied();
  };
}

type Import = ReturnType<typeof useImport>;

function PasteAndCheck({ pasted, paste, check, running }: Import) {
  const text = useText();
  return (
    <Stack space="space.100">
      <Field id={FIELD} label={text('settings.configuration.text')} isRequired>
        <TextArea
          id={FIELD}
          name={FIELD}
          isMonospaced
          minimumRows={8}
          maxHeight="320px"
          onChange={(event) => paste(enteredText(event))}
        />
      </Field>
      <Inline>
        <LoadingButton isLoading={running === 'check'} isDisabled={pasted.trim() === ''} onClick={check}>
          {text('settings.configuration.check')}
        </LoadingButton>
      </Inline>
    </Stack>
  );
}

/** Paste, see every difference, apply: nothing happens before the last step. */
export function ImportConfiguration(props: Props) {
  const text = useText();
  const work = useImport(useApplied(props));
  const { preview, error, running } = work;
  return (
    <Modal onClose={props.close} width="large">
      <ModalHeader>
        <ModalTitle>{text('settings.configuration.importTitle')}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          <Text>{text('settings.configuration.importBody')}</Text>
          {error !== undefined && <ErrorPanel error={error} />}
          <PasteAndCheck {...work} />
          {preview !== undefined && <Differences preview={preview} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={props.close}>
          {text('shared.action.cancel')}
        </Button>
        <LoadingButton
          appearance="warning"
          isLoading={running === 'apply'}
          isDisabled={preview === undefined || preview.differences.length === 0}
          onClick={work.apply}
        >
          {text('settings.configuration.apply')}
        </LoadingButton>
      </ModalFooter>
    </Modal>
  );
}
