import React from 'react';
import type { ConnectorFieldView } from '#contract/connections/connections';
import { SelectField } from '../../../../shared/forms/select-field';
import { LinesField, TextField } from '../../../../shared/forms/text-field';
import { useConnectorText } from './connector-text';

interface Props {
  readonly connectorId: string;
  readonly field: ConnectorFieldView;
  readonly value: string;
  readonly fault: string | undefined;
  readonly change: (value: string) => void;
}

/** One setting, entered as its connector describes it. */
export function ConnectorField({ connectorId, field, value, fault, change }: Props) {
  const said = useConnectorText(connectorId);
  const { key, kind, choices, example } = field;
  const shared = {
    id: `setting-${key.replaceAll('.', '-')}`,
    label: said(field.label),
    hint: field.help === null ? undefined : said(field.help),
    isRequired: field.required,
    fault,
  };
  const typed = { ...shared, initial: value, placeholder: example ?? '', change };
  switch (kind) {
    case 'choice':
      return (
        <SelectField
          {...shared}
          options={choices.map((choice) => ({ value: choice.value, label: said(choice.label) }))}
          chosen={value}
          change={(chosen) => change(chosen ?? '')}
        />
      );
    case 'multiline':
      return <LinesField {...typed} isMonospaced spellCheck={false} minimumRows={5} />;
    case 'text':
    case 'secret':
      return <TextField {...typed} type={kind === 'secret' ? 'password' : 'text'} />;
  }
}
