import * as React from 'react';
import type { RequestField } from '../api/desk-shapes';
import type { Person } from '../api/world';
import type { FieldKind } from './field-kind';
import { kindOf } from './field-kind';

interface Props {
  readonly field: RequestField;
  readonly people: readonly Person[];
}

/** One question of a form: label, hint and the control its kind asks for. */
export function FieldInput({ field, people }: Props): React.JSX.Element {
  const id = React.useId();
  const hint = `${id}-hint`;
  const described = field.description === undefined || field.description === '' ? undefined : hint;
  return (
    <div className="question">
      <label htmlFor={id}>
        {field.name}
        {field.required && (
          <span className="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      <Control
        kind={kindOf(field)}
        options={optionsOf(field, people)}
        common={{ id, name: field.fieldId, required: field.required, 'aria-describedby': described }}
      />
      {described !== undefined && (
        <p id={hint} className="hint">
          {field.description}
        </p>
      )}
    </div>
  );
}

interface ControlProps {
  readonly kind: FieldKind;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly common: {
    readonly id: string;
    readonly name: string;
    readonly required: boolean;
    readonly 'aria-describedby': string | undefined;
  };
}

function Control({ kind, options, common }: ControlProps): React.JSX.Element {
  switch (kind) {
    case 'choice':
    case 'person':
      return <Select common={common} options={options} />;
    case 'choices':
    case 'people':
      return (
        <select {...common} multiple>
          <Options options={options} />
        </select>
      );
    case 'long-text':
      return <textarea {...common} rows={4} />;
    case 'date':
    case 'number':
      return <input {...common} type={kind} />;
    case 'words':
    case 'text':
      return <input {...common} type="text" autoComplete="off" />;
  }
}

const Select = ({ common, options }: Pick<ControlProps, 'common' | 'options'>): React.JSX.Element => (
  <select {...common} defaultValue="">
    <option value="">{common.required ? 'Choose…' : 'None'}</option>
    <Options options={options} />
  </select>
);

const Options = ({ options }: Pick<ControlProps, 'options'>): React.JSX.Element => (
  <>
    {options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </>
);

function optionsOf(field: RequestField, people: readonly Person[]): ControlProps['options'] {
  const kind = kindOf(field);
  if (kind !== 'person' && kind !== 'people') return field.validValues ?? [];
  return people.map(({ accountId, name }) => ({ value: accountId, label: name }));
}
