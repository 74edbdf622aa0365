import { Box, DatePicker, Inline, Select, Textfield, xcss } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { enteredText } from '../../../shared/forms/entered';
import { Field } from '../../../shared/forms/field';
import { PersonField } from '../../../shared/forms/person-field';
import { useText } from '../../../shared/text/text-provider';
import { actionText } from './audit-columns';
import { actions } from './actions';

/** Empty = whatever it is. */
export interface AuditFilterFields {
  readonly from?: string;
  readonly to?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
}

interface Props {
  readonly filter: AuditFilterFields;
  readonly change: (filter: AuditFilterFields) => void;
}

/** Days keep their width, the others share what is left of the row: five fit side by side from 940 pixels on. */
const narrow = xcss({ width: '150px' });
const wide = xcss({ width: '180px', flexGrow: '1' });

const Narrow = ({ children }: { readonly children: ReactNode }) => <Box xcss={narrow}>{children}</Box>;
const Wide = ({ children }: { readonly children: ReactNode }) => <Box xcss={wide}>{children}</Box>;

/** A day of the period. */
export function Day({
  id,
  label,
  fault,
  isRequired = false,
  change,
}: {
  readonly id: string;
  readonly label: string;
  readonly fault?: string | undefined;
  readonly isRequired?: boolean;
  readonly change: (day: string) => void;
}) {
  const text = useText();
  return (
    <Narrow>
      <Field id={id} label={label} fault={fault} isRequired={isRequired}>
        <DatePicker
          id={id}
          name={id}
          placeholder={text('audit.filter.day')}
          onChange={(value: string) => change(value)}
        />
      </Field>
    </Narrow>
  );
}

function ActionSelect({ change }: { readonly change: (action: string) => void }) {
  const text = useText();
  const options = actions.map((action) => ({ value: action, label: actionText(text, action) }));
  return (
    <Wide>
      <Field id="audit-action" label={text('audit.column.action')}>
        <Select
          inputId="audit-action"
          name="audit-action"
          isClearable
          isSearchable
          options={options}
          placeholder={text('audit.filter.any')}
          onChange={(option: { readonly value: string } | null) => change(option?.value ?? '')}
        />
      </Field>
    </Wide>
  );
}

/** Every change of a filter asks at once. */
export function AuditFilters({ filter, change }: Props) {
  const text = useText();
  const set = (part: AuditFilterFields) => change({ ...filter, ...part });
  return (
    <Inline space="space.150" rowSpace="space.100" shouldWrap alignBlock="end">
      <Day id="audit-from" label={text('audit.filter.from')} change={(from) => set({ from })} />
      <Day id="audit-to" label={text('audit.filter.to')} change={(to) => set({ to })} />
      <Wide>
        <PersonField
          name="audit-actor"
          label={text('audit.column.actor')}
          placeholder={text('access.filter.anyPerson')}
          isWide
          change={(actor = '') => set({ actor })}
        />
      </Wide>
      <ActionSelect change={(action) => set({ action })} />
      <Wide>
        <Field id="audit-subject" label={text('audit.filter.subject')}>
          <Textfield
            key={filter.subject ?? ''}
            id="audit-subject"
            name="audit-subject"
            placeholder={text('audit.filter.subjectHint')}
            defaultValue={filter.subject ?? ''}
            onBlur={(event) => set({ subject: enteredText(event).trim() })}
          />
        </Field>
      </Wide>
    </Inline>
  );
}
