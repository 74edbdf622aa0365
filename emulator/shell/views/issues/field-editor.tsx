import * as React from 'react';
import Button from '@atlaskit/button/new';
import type { RequestField } from '../../api/desk-shapes';
import { FieldInput } from '../../form/field-input';
import { readForm } from '../../form/field-kind';
import { Awaited } from '../../parts/awaited';
import { Button as SaveButton } from '../../parts/button';
import { Failure } from '../../parts/note';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';
import { useLive } from '../../session/use-live';

/** Lets the persona change one field at a time; clearing a field is a change too. */
export function FieldEditor({ issueKey }: { readonly issueKey: string }): React.JSX.Element {
  const [open, setOpen] = React.useState(false);
  return (
    <div className="editor">
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        Change a field
      </Button>
      {open && <OpenEditor issueKey={issueKey} />}
    </div>
  );
}

function OpenEditor({ issueKey }: { readonly issueKey: string }): React.JSX.Element {
  const { jira } = useSession();
  const live = useLive(`edit ${issueKey}`, () => jira.editableFields(issueKey));
  return (
    <Awaited live={live} what="fields">
      {(fields) =>
        fields.length === 0 ? (
          <p className="faint">This person may not change any field.</p>
        ) : (
          <OneField issueKey={issueKey} fields={fields} />
        )
      }
    </Awaited>
  );
}

function OneField({
  issueKey,
  fields,
}: {
  readonly issueKey: string;
  readonly fields: readonly RequestField[];
}) {
  const { jira, world } = useSession();
  const { busy, error, run } = useAction();
  const [chosen, setChosen] = React.useState(fields[0]?.fieldId ?? '');
  const id = React.useId();
  const field = fields.find(({ fieldId }) => fieldId === chosen);
  const save = (form: HTMLFormElement): void => {
    const filled = field === undefined ? {} : readForm(form, [field]);
    void run(() => jira.editFields(issueKey, { [chosen]: null, ...filled }));
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) save(event.currentTarget);
      }}
    >
      <div className="question">
        <label htmlFor={id}>Field</label>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {fields.map(({ fieldId, name }) => (
            <option key={fieldId} value={fieldId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {field !== undefined && (
        <FieldInput key={chosen} field={{ ...field, name: 'New value' }} people={world.people} />
      )}
      <Failure title="The field was not changed" error={error} />
      <div className="form-actions">
        <SaveButton submit busy={busy}>
          Save
        </SaveButton>
      </div>
    </form>
  );
}
