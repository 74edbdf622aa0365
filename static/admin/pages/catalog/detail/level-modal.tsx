import { Textfield } from '@forge/react';
import React, { useState } from 'react';
import type { LevelView } from '#contract/catalog/applications';
import { enteredText } from '../../../../shared/forms/entered';
import { Field } from '../../../../shared/forms/field';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import type { Action } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { FormModal } from '../../../../shared/forms/form-modal';

interface Props {
  readonly applicationId: string;
  /** The level to rename; absent: a new one. */
  readonly level?: LevelView;
  readonly saved: () => void;
  readonly close: () => void;
}

/** The fault of the name, whether it lies in the level alone or beside the others of the application. */
const nameFault = (error: Action['error']) =>
  error?.faults?.find(({ path }) => path.endsWith('.name'))?.message;

/** Names an access level. Its id stays, so that rules and grants keep what they name. */
export function LevelModal({ applicationId, level, saved, close }: Props) {
  const text = useText();
  const { running, error, run } = useAction();
  const [name, setName] = useState(level?.name ?? '');
  const payload = { name, ...(level === undefined ? {} : { id: level.id }) };
  const submit = () =>
    void run(
      'save',
      () => invoke('levels.save', { applicationId, level: payload }),
      () => {
        const key = level === undefined ? 'catalog.level.added' : 'catalog.level.renamed';
        raiseFlag('success', text(key, { name: name.trim() }));
        saved();
        close();
      },
    );
  const fault = nameFault(error);
  const title =
    level === undefined
      ? text('catalog.level.addTitle')
      : text('catalog.level.renameTitle', { name: level.name });
  return (
    <FormModal
      title={title}
      submitLabel={text(level === undefined ? 'shared.action.add' : 'catalog.level.rename')}
      isRunning={running !== undefined}
      error={fault === undefined ? error : undefined}
      submit={submit}
      close={close}
    >
      <Field
        id="level-name"
        label={text('catalog.level.name')}
        hint={text('catalog.level.nameHint')}
        isRequired
        fault={fault}
      >
        <Textfield
          id="level-name"
          name="level-name"
          autoFocus
          defaultValue={level?.name ?? ''}
          isInvalid={fault !== undefined}
          onChange={(event) => setName(enteredText(event))}
        />
      </Field>
    </FormModal>
  );
}
