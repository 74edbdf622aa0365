import { Button } from '@forge/react';
import React, { useState } from 'react';
import type { PortalAccessView } from '#contract/surfaces/portal-request';
import { GiveBackModal } from '../../shared/forms/give-back-modal';
import { useText } from '../../shared/text/text-provider';
import { giveBack } from '../api';
import { headingText } from '../situation-texts';

interface Props {
  readonly access: PortalAccessView;
  readonly reload: () => void;
}

/** The person it is for ends it early: after a look at what that means. */
export function GiveBack({ access, reload }: Props) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('portal.giveBack.open')}</Button>
      <GiveBackModal
        what={isOpen ? headingText(text, access) : undefined}
        call={giveBack}
        close={() => setOpen(false)}
        done={reload}
      />
    </>
  );
}
