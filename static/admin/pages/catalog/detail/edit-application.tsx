import React, { useState } from 'react';
import type { ApplicationView } from '#contract/catalog/applications';
import { raiseFlag } from '../../../../shared/flags';
import { FormModal } from '../../../../shared/forms/form-modal';
import { useText } from '../../../../shared/text/text-provider';
import { invoke } from '../../../api';
import { draftOf, payloadOf } from '../application-draft';
import { ApplicationFields } from '../application-fields';
import { useApplicationForm } from '../use-application-form';

interface Props {
  readonly application: ApplicationView;
  readonly saved: () => void;
  readonly close: () => void;
}

/** The facts of an application; its levels have a place of their own. Refused when somebody else changed it meanwhile. */
export function EditApplication({ application, saved, close }: Props) {
  const text = useText();
  const form = useApplicationForm(() => draftOf(application));
  const [{ id, name, fingerprint }] = useState(application);
  const submit = () =>
    void form.submit(
      'save',
      () => invoke('applications.save', { id, fingerprint, ...payloadOf(form.draft) }),
      () => {
        raiseFlag('success', text('catalog.form.saved', { name: form.draft.name.trim() }));
        saved();
        close();
      },
    );
  return (
    <FormModal
      title={text('catalog.form.editTitle', { name })}
      submitLabel={text('shared.action.save')}
      isRunning={form.isRunning}
      error={form.error}
      isBrief
      submit={submit}
      close={close}
    >
      <ApplicationFields form={form} withLevels={false} />
    </FormModal>
  );
}
