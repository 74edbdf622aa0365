import { Button, LoadingButton, ModalFooter } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { useText } from '../text/text-provider';

interface Props {
  /** Names the deed. */
  readonly label: string;
  readonly appearance?: 'danger' | 'warning' | 'primary';
  readonly isRunning: boolean;
  readonly isDisabled: boolean;
  /** Absent: the button sends the form it stands in. */
  readonly confirm?: () => void;
  /** A button between cancelling and the deed. */
  readonly extra?: ReactNode;
  readonly close: () => void;
}

/** The end of a dialog: the way out, and the deed. */
export function DialogFooter(props: Props) {
  const text = useText();
  const { label, appearance = 'primary', isRunning, isDisabled, confirm, extra, close } = props;
  const does = confirm === undefined ? ({ type: 'submit' } as const) : { onClick: confirm };
  return (
    <ModalFooter>
      <Button appearance="subtle" onClick={close}>
        {text('shared.action.cancel')}
      </Button>
      {extra}
      <LoadingButton {...does} appearance={appearance} isLoading={isRunning} isDisabled={isDisabled}>
        {label}
      </LoadingButton>
    </ModalFooter>
  );
}
