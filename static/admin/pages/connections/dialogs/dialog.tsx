import { ModalTransition } from '@forge/react';
import React from 'react';
import type { ConnectionView } from '#contract/connections/connections';
import { AddWizard } from '../wizard/add-wizard';
import { DeleteModal, DisableModal } from './confirmations';
import { EditModal } from './edit-modal';
import { RotateModal } from './rotate-modal';
import { TestModal } from './test-modal';

export type ConnectionDialog =
  | { readonly kind: 'add' }
  | {
      readonly kind: 'test' | 'lastTest' | 'edit' | 'rotate' | 'disable' | 'delete';
      readonly connection: ConnectionView;
    };

interface Props {
  readonly dialog: ConnectionDialog;
  readonly connections: readonly ConnectionView[];
  readonly open: (dialog: ConnectionDialog | undefined) => void;
  /** Reads the list again. */
  readonly reload: () => void;
}

type Closing = Props & { readonly close: () => void; readonly done: () => void };

function Forms({ dialog, connections, open, reload, close, done }: Closing) {
  if (dialog.kind === 'add')
    return <AddWizard taken={connections.map(({ id }) => id)} saved={done} close={close} />;
  const { kind, connection } = dialog;
  // Other settings have not been tested yet: it is done at once, and shown.
  const edited = (settingsChanged: boolean) => {
    reload();
    open(settingsChanged ? { kind: 'test', connection } : undefined);
  };
  if (kind === 'edit') return <EditModal connection={connection} saved={edited} close={done} />;
  if (kind === 'rotate') return <RotateModal connection={connection} rotated={done} close={close} />;
  return <TestModal connection={connection} startsAtOnce={kind === 'test'} tested={reload} close={close} />;
}

function Question({ dialog, close, done }: Closing) {
  if (dialog.kind === 'disable')
    return <DisableModal connection={dialog.connection} done={done} close={close} />;
  if (dialog.kind === 'delete')
    return <DeleteModal connection={dialog.connection} done={done} close={close} />;
  return null;
}

const isQuestion = ({ kind }: ConnectionDialog) => kind === 'disable' || kind === 'delete';

/** The dialog that is open. Each opening starts anew. A question brings a transition of its own. */
export function ConnectionDialogs({
  dialog,
  ...props
}: Omit<Props, 'dialog'> & { readonly dialog: ConnectionDialog | undefined }) {
  const close = () => props.open(undefined);
  const done = () => {
    close();
    props.reload();
  };
  const shown = dialog && { ...props, dialog, close, done };
  return (
    <>
      <ModalTransition>
        {shown && !isQuestion(shown.dialog) && <Forms key={shown.dialog.kind} {...shown} />}
      </ModalTransition>
      {shown && isQuestion(shown.dialog) && <Question key={shown.dialog.kind} {...shown} />}
    </>
  );
}
