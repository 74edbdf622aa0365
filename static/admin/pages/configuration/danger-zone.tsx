import { Button, Inline, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import { ConfirmModal } from '../../../shared/forms/confirm-modal';
import { TextField } from '../../../shared/forms/text-field';
import { raiseFlag } from '../../../shared/flags';
import { Section } from '../../../shared/page';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import { invoke } from '../../api';

const WORD = 'delete';

function useClear(changed: () => void) {
  const text = useText();
  const { running, error, run, clear: forget } = useAction();
  const [isOpen, setOpen] = useState(false);
  const [word, setWord] = useState('');
  const close = () => {
    setOpen(false);
    setWord('');
    forget();
  };
  const confirm = () =>
    void run(
      'clear',
      () => invoke('configuration.clear', { confirm: WORD }),
      () => {
        raiseFlag('success', text('settings.danger.done'));
        close();
        changed();
      },
    );
  return {
    isOpen,
    open: () => setOpen(true),
    word,
    setWord,
    isRunning: running !== undefined,
    error,
    confirm,
    close,
  };
}

/** What cannot be undone. The word is typed, so that nobody does it by a slip. */
export function DangerZone({ changed }: { readonly changed: () => void }) {
  const text = useText();
  const { open, word, setWord, ...modal } = useClear(changed);
  return (
    <Section title={text('settings.danger.title')}>
      <Stack space="space.150">
        <Text>{text('settings.danger.body')}</Text>
        <Inline>
          <Button appearance="danger" onClick={open}>
            {text('settings.danger.clear')}
          </Button>
        </Inline>
      </Stack>
      <ConfirmModal
        {...modal}
        title={text('settings.danger.clearTitle')}
        confirmLabel={text('settings.danger.clear')}
        isDisabled={word.trim() !== WORD}
      >
        <Text>{text('settings.danger.clearBody')}</Text>
        <TextField
          id="clear-word"
          label={text('settings.danger.confirmLabel', { word: WORD })}
          isRequired
          change={setWord}
        />
      </ConfirmModal>
    </Section>
  );
}
