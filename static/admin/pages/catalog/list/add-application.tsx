import React from 'react';
import { raiseFlag } from '../../../../shared/flags';
import { FormModal } from '../../../../shared/forms/form-modal';
import { useText } from '../../../../shared/text/text-provider';
import { invoke } from '../../../api';
import { emptyDraft, partsOf, payloadOf } from '../application-draft';
import type { ApplicationDraft } from '../application-draft';
import { ApplicationFields } from '../application-fields';
import { useApplicationForm } from '../use-application-form';

interface Props {
  readonly added: (id: string) => void;
  readonly close: () => void;
}

const save = (draft: ApplicationDraft) =>
  invoke('applications.save', {
    ...payloadOf(draft),
    levels: partsOf(draft.levels).map((name) => ({ name })),
  });

/** A new application with its first levels; its ids follow from the names. */
export function AddApplication({ added, close }: Props) {
  const text = useText();
  const form = useApplicationForm(() => emptyDraft(text('catalog.form.levelsDefault')));
  const submit = () =>
    void form.submit(
      'save',
      () => save(form.draft),
      ({ id }) => {
        const title = text('catalog.form.added', { name: form.draft.name.trim() });
        raiseFlag('success', title, text('catalog.form.addedNext'));
        added(id);
      },
    );
  return (
    <FormModal
      title={text('catalog.form.addTitle')}
      submitLabel={text('catalog.form.submitAdd')}
      isRunning={form.isRunning}
      error={form.error}
      isBrief
      submit={submit}
      close={close}
    >
      <ApplicationFields form={form} withLevels />
    </FormModal>
  );
}
