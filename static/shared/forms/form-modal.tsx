import { Modal, ModalHeader, ModalTitle } from '@forge/react';
import React from 'react';
import { ModalForm } from './modal-form';
import type { ModalFormProps } from './modal-form';

type Props = ModalFormProps & { readonly title: string };

/** A dialog that is a form. */
export function FormModal({ title, ...form }: Props) {
  return (
    <Modal onClose={form.close} width="medium">
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      <ModalForm {...form} />
    </Modal>
  );
}
