import { Text } from '@forge/react';
import React from 'react';
import type { Reply } from '#contract/kit/reply';
import { DeedModal } from './deed-modal';
import { raiseFlag } from '../flags';
import { useText } from '../text/text-provider';

interface Props {
  /** The access in words; absent = nothing is asked. */
  readonly what: string | undefined;
  readonly call: () => Promise<Reply<unknown>>;
  readonly close: () => void;
  readonly done: () => void;
}

/** Asks a person once more before they lose access of their own. */
export function GiveBackModal({ what, call, close, done }: Props) {
  const text = useText();
  const named = { what: what ?? '' };
  const given = () => {
    close();
    raiseFlag('success', text('portal.giveBack.done', named), text('portal.giveBack.doneNext'));
    done();
  };
  return (
    <DeedModal
      isOpen={what !== undefined}
      title={text('portal.giveBack.title', named)}
      confirmLabel={text('portal.giveBack.confirm')}
      appearance="warning"
      call={call}
      done={given}
      close={close}
    >
      <Text>{text('portal.giveBack.warning')}</Text>
    </DeedModal>
  );
}
