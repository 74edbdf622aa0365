import { Select } from '@forge/react';
import React, { useState } from 'react';
import type { AdminOutputs } from '#contract/surfaces/admin-page';
import type { Reply } from '#contract/kit/reply';
import { useSearch } from '../../shared/data/use-search';
import { Field } from '../../shared/forms/field';
import type { FieldProps } from '../../shared/forms/field';
import { useText } from '../../shared/text/text-provider';
import { invoke } from '../api';

type Found = AdminOutputs['applications.options'];

const find = (words: string) => invoke('applications.options', { text: words });
/** Nothing is asked before somebody turns to the field: opening the page stays cheap. */
const later = async (): Promise<Reply<Found>> => ({ ok: true, data: { options: [], total: 0 } });

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface Props extends FieldProps {
  /** What an empty field means. */
  readonly placeholder: string;
  readonly chosen: Chosen | undefined;
  readonly change: (chosen: Chosen | undefined) => void;
}

/** One application of the catalog, found as one types. */
export function ApplicationField({ placeholder, chosen, change, ...field }: Props) {
  const text = useText();
  const [isWanted, setWanted] = useState(false);
  const { found, error, ask, isSearching } = useSearch(isWanted ? find : later);
  const failed = error && text(`shared.error.title.${error.code}`);
  return (
    <Field {...field} fault={failed}>
      {({ id, ...control }) => (
        <Select
          {...control}
          inputId={id}
          isClearable
          isSearchable
          isLoading={isWanted && isSearching}
          options={(found?.options ?? []).map((option) => ({ value: option.id, label: option.name }))}
          value={chosen === undefined ? null : { value: chosen.id, label: chosen.name }}
          placeholder={placeholder}
          onFocus={() => setWanted(true)}
          onInputChange={(words: string) => ask(words)}
          onChange={(option: Option | null) =>
            change(option === null ? undefined : { id: option.value, name: option.label })
          }
        />
      )}
    </Field>
  );
}
