import { Inline, LoadingButton, Modal, ModalBody, ModalHeader, ModalTitle, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import type { Reply } from '#contract/kit/reply';
import type { FailedCall } from '../../shared/data/settled';
import { useAction } from '../../shared/data/use-action';
import { DialogFooter } from '../../shared/forms/dialog-footer';
import { FaultScope } from '../../shared/forms/fault-scope';
import { LinesField } from '../../shared/forms/text-field';

/** What was pasted, and what the app says about exactly that text. */
export interface Pasting<T> {
  readonly pasted: string;
  readonly paste: (typed: string) => void;
  /** What the pasted text would change; undefined until it was checked. */
  readonly preview: T | undefined;
  readonly check: () => void;
  readonly apply: () => void;
  readonly running: string | undefined;
  readonly error: FailedCall | undefined;
}

/** Nothing is changed before `apply`, and another text has to be checked anew. */
export function usePasting<T>(
  send: (pasted: string, isTrial: boolean) => Promise<Reply<T>>,
  applied: (done: T) => void,
): Pasting<T> {
  const { running, error, run } = useAction();
  const [pasted, setPasted] = useState('');
  const [preview, setPreview] = useState<T>();
  const paste = (typed: string) => {
    setPasted(typed);
    setPreview(undefined);
  };
  const check = () =>
    void run(
      'check',
      () => send(pasted, true),
      (found) => setPreview(() => found),
    );
  const apply = () => void run('apply', () => send(pasted, false), applied);
  return { pasted, paste, preview, check, apply, running, error };
}

interface Props {
  readonly title: string;
  readonly lead: string;
  /** Of the field for the text. */
  readonly id: string;
  readonly label: string;
  readonly checkLabel: string;
  readonly applyLabel: string;
  readonly appearance: 'primary' | 'warning';
  readonly canApply: boolean;
  readonly work: Omit<Pasting<unknown>, 'preview'>;
  readonly close: () => void;
  /** What the text would change. */
  readonly children: ReactNode;
}

/** Paste, see what would change, apply. */
export function PasteModal(props: Props) {
  const { id, label, work, close } = props;
  const { pasted, running } = work;
  return (
    <Modal onClose={close} width="large">
      <ModalHeader>
        <ModalTitle>{props.title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          <Text>{props.lead}</Text>
          <FaultScope error={work.error}>
            <LinesField
              {...{ id, label }}
              isRequired
              isMonospaced
              minimumRows={8}
              maxHeight="320px"
              change={work.paste}
            />
          </FaultScope>
          <Inline>
            <LoadingButton
              isLoading={running === 'check'}
              isDisabled={pasted.trim() === ''}
              onClick={work.check}
            >
              {props.checkLabel}
            </LoadingButton>
          </Inline>
          {props.children}
        </Stack>
      </ModalBody>
      <DialogFooter
        label={props.applyLabel}
        appearance={props.appearance}
        isRunning={running === 'apply'}
        isDisabled={!props.canApply}
        confirm={work.apply}
        close={close}
      />
    </Modal>
  );
}
