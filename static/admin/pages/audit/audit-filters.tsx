import { Box, Inline, Textfield, xcss } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { DateField } from '../../../shared/forms/date-field';
import { enteredText } from '../../../shared/forms/entered';
import { Field } from '../../../shared/forms/field';
import { PersonField } from '../../../shared/forms/person-field';
import { SelectField } from '../../../shared/forms/select-field';
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

interface DayProps {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly change: (day: string) => void;
}

/** A day of the period. */
export function Day(props: DayProps) {
  const text = useText();
  return (
    <Narrow>
      <DateField {...props} placeholder={text('audit.filter.day')} />
    </Narrow>
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
          change={(actor) => set({ actor: actor?.id ?? '' })}
        />
      </Wide>
      <Wide>
        <SelectField
          id="audit-action"
          label={text('audit.column.action')}
          isClearable
          placeholder={text('audit.filter.any')}
          options={actions.map((action) => ({ value: action, label: actionText(text, action) }))}
          chosen={actions.find((action) => action === filter.action)}
          change={(action) => set({ action: action ?? '' })}
        />
      </Wide>
      <Wide>
        <Field id="audit-subject" label={text('audit.filter.subject')}>
          {(control) => (
            <Textfield
              {...control}
              key={filter.subject ?? ''}
              placeholder={text('audit.filter.subjectHint')}
              defaultValue={filter.subject ?? ''}
              onBlur={(event) => set({ subject: enteredText(event).trim() })}
            />
          )}
        </Field>
      </Wide>
    </Inline>
  );
}
