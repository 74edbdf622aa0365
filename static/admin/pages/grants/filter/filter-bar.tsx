import { Box, Inline, xcss } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import { ApplicationField } from '../../../directory/application-field';
import { SelectField } from '../../../../shared/forms/select-field';
import { useText } from '../../../../shared/text/text-provider';
import type { AccessFilter } from './access-filter';
import { endChoices, stateChoices, stateText } from './access-filter';
import { PersonFilter } from './person-filter';

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
        <ApplicationField
          id="access-application"
          label={text('access.filter.application')}
          placeholder={text('access.filter.anyApplication')}
          chosen={filter.application}
          change={(application) => change({ ...filter, application })}
        />
      </Part>
      <Part>
        <PersonFilter chosen={filter.person} change={(person) => change({ ...filter, person })} />
      </Part>
      <Part>
        <SelectField<NonNullable<AccessFilter['state']>>
          id="access-state"
          label={text('access.filter.state')}
          isClearable
          placeholder={text('access.filter.anyState')}
          options={states}
          chosen={filter.state}
          change={(state) => change({ ...filter, state })}
        />
      </Part>
      <Part>
        <SelectField<number>
          id="access-ends"
          label={text('access.filter.ends')}
          isClearable
          placeholder={text('access.filter.anyEnd')}
          options={ends}
          chosen={filter.withinDays}
          change={(withinDays) => change({ ...filter, withinDays })}
        />
      </Part>
    </Inline>
  );
}
