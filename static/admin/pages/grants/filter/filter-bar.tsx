import { Box, Inline, Select, xcss } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { Field } from '../../../../shared/forms/field';
import { useText } from '../../../../shared/text/text-provider';
import type { AccessFilter } from './access-filter';
import { endChoices, stateChoices, stateText } from './access-filter';
import { ApplicationFilter } from './application-filter';
import { PersonFilter } from './person-filter';

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value> {
  readonly id: string;
  readonly label: string;
  readonly any: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value | undefined;
  readonly change: (value: Value | undefined) => void;
}

function Choice<Value>({ id, label, any, options, chosen, change }: ChoiceProps<Value>) {
  return (
    <Field id={id} label={label}>
      <Select
        inputId={id}
        name={id}
        isClearable
        options={[...options]}
        value={options.find(({ value }) => value === chosen) ?? null}
        placeholder={any}
        onChange={(option: Option<Value> | null) => change(option?.value)}
      />
    </Field>
  );
}

const wide = xcss({ width: '230px' });
const Part = ({ children }: { readonly children: ReactNode }) => <Box xcss={wide}>{children}</Box>;

interface Props {
  readonly filter: AccessFilter;
  readonly change: (filter: AccessFilter) => void;
}

/** What the list can be narrowed to; every choice asks at once. */
export function FilterBar({ filter, change }: Props) {
  const text = useText();
  const states = stateChoices.map((state) => ({ value: state, label: stateText(text, state) }));
  const ends = endChoices.map((days) => ({
    value: days,
    label: text.count('access.filter.within', days),
  }));
  return (
    <Inline space="space.150" rowSpace="space.100" shouldWrap alignBlock="end">
      <Part>
        <ApplicationFilter
          chosen={filter.application}
          change={(application) => change({ ...filter, application })}
        />
      </Part>
      <Part>
        <PersonFilter chosen={filter.person} change={(person) => change({ ...filter, person })} />
      </Part>
      <Part>
        <Choice<NonNullable<AccessFilter['state']>>
          id="access-state"
          label={text('access.filter.state')}
          any={text('access.filter.anyState')}
          options={states}
          chosen={filter.state}
          change={(state) => change({ ...filter, state })}
        />
      </Part>
      <Part>
        <Choice<number>
          id="access-ends"
          label={text('access.filter.ends')}
          any={text('access.filter.anyEnd')}
          options={ends}
          chosen={filter.withinDays}
          change={(withinDays) => change({ ...filter, withinDays })}
        />
      </Part>
    </Inline>
  );
}
