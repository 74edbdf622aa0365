import React, { useState } from 'react';
import type { LevelView } from '#contract/catalog/applications';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import type { FailedCall } from '../../../../shared/data/settled';
import { invoke } from '../../../api';
import { FormModal } from '../../../../shared/forms/form-modal';
import { TextField } from '../../../../shared/forms/text-field';

interface Props {
  readonly applicationId: string;
  /** The level to rename; absent: a new one. */
  readonly level?: LevelView;
  readonly saved: () => void;
  readonly close: () => void;
}

/** Where the name is at fault, whether the level is judged alone or beside the others of the application. */
const namePath = (error: FailedCall | undefined) =>
  error?.faults?.find(({ path }) => path.endsWith('.name'))?.path;

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
  const title =
    level === undefined
      ? text('catalog.level.addTitle')
      : text('catalog.level.renameTitle', { name: level.name });
  return (
    <FormModal
      title={title}
      submitLabel={text(level === undefined ? 'shared.action.add' : 'catalog.level.rename')}
      isRunning={running !== undefined}
      error={error}
      isBrief
      submit={submit}
      close={close}
    >
      <TextField
        id="level-name"
        label={text('catalog.level.name')}
        hint={text('catalog.level.nameHint')}
        isRequired
        path={namePath(error)}
        autoFocus
        initial={name}
        change={setName}
      />
    </FormModal>
  );
}
