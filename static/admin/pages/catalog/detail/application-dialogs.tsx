import { ModalTransition } from '@forge/react';
import React from 'react';
import type { ApplicationView } from '#contract/catalog/applications';
import { DeleteApplication } from './delete-application';
import { EditApplication } from './edit-application';
import { SwitchApplication } from './switch-application';

export type ApplicationDialog = 'edit' | 'enable' | 'disable' | 'delete';

interface Props {
  readonly application: ApplicationView;
  readonly dialog: ApplicationDialog | undefined;
  readonly changed: () => void;
  readonly deleted: () => void;
  readonly close: () => void;
}

/** The dialogs of one application; at most one is open. */
export function ApplicationDialogs({ application, dialog, changed, deleted, close }: Props) {
  return (
    <>
      <ModalTransition>
        {dialog === 'edit' && <EditApplication application={application} saved={changed} close={close} />}
      </ModalTransition>
      <SwitchApplication
        application={application}
        isOpen={dialog === 'enable' || dialog === 'disable'}
        saved={changed}
        close={close}
      />
      <DeleteApplication
        application={application}
        isOpen={dialog === 'delete'}
        deleted={deleted}
        close={close}
      />
    </>
  );
}
