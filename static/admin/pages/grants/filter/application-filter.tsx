import { Select } from '@forge/react';
import React, { useState } from 'react';
import type { AdminOutputs } from '#contract/surfaces/admin-page';
import type { Reply } from '#contract/kit/reply';
import { Field } from '../../../../shared/forms/field';
import { useText } from '../../../../shared/text/text-provider';
import { useSearch } from '../../../../shared/data/use-search';
import { invoke } from '../../../api';
import type { Chosen } from './access-filter';

type Found = AdminOutputs['applications.options'];

const find = (words: string) => invoke('applications.options', { text: words });
/** Nothing is asked before somebody turns to the field: opening the page stays cheap. */
const later = async (): Promise<Reply<Found>> => ({ ok: true, data: { options: [], total: 0 } });

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly chosen: Chosen | undefined;
  readonly change: (chosen: Chosen | undefined) => void;
}

/** One application of the catalog, found as one types. */
export function ApplicationFilter({ chosen, change }: Props) {
  const text = useText();
  const [isWanted, setWanted] = useState(false);
  const { found, ask, isSearching } = useSearch(isWanted ? find : later);
  const options = (found?.options ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Field id="access-application" label={text('access.filter.application')}>
      <Select
        inputId="access-application"
        name="access-application"
        isClearable
        isSearchable
        isLoading={isWanted && isSearching}
        options={options}
        value={chosen === undefined ? null : { value: chosen.id, label: chosen.name }}
        placeholder={text('access.filter.anyApplication')}
        onFocus={() => setWanted(true)}
        onInputChange={(words: string) => ask(words)}
        onChange={(option: Option | null) =>
          change(option === null ? undefined : { id: option.value, name: option.label })
        }
      />
    </Field>
  );
}
