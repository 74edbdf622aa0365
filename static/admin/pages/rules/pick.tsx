import { ErrorMessage, Select } from '@forge/react';
import React, { useState } from 'react';
import type { NamedView } from '../../../../src/contract/admin/rule-view';
import type { Reply } from '../../../../src/contract/reply';
import { Field } from '../../../shared/field';
import { useSearch } from '../../../shared/use-search';

interface Option {
  readonly value: string;
  readonly label: string;
}

const optionOf = ({ id, name }: NamedView): Option => ({ value: id, label: name });

/** What a select hands over: one option, several, or none. */
function pickedIds(value: unknown): readonly string[] {
  const options: readonly unknown[] = Array.isArray(value) ? value : [value];
  return options.flatMap((option) => {
    const id = (option as Partial<Option> | null | undefined)?.value;
    return typeof id === 'string' ? [id] : [];
  });
}

type Find<T> = (words: string) => Promise<Reply<readonly T[]>>;

async function findNothing(): Promise<Reply<readonly never[]>> {
  return { ok: true, data: [] };
}

interface Props<T extends NamedView> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder: string;
  readonly fault?: string | undefined;
  readonly isRequired?: boolean;
  readonly isMulti?: boolean;
  readonly chosen: readonly T[];
  /** Must keep its identity. */
  readonly find: Find<T>;
  readonly change: (chosen: readonly T[]) => void;
}

/** Chooses things that the server searches, as one types. Nothing is asked before the field is used. */
export function Pick<T extends NamedView>(props: Props<T>) {
  const { id, label, hint, fault, chosen, find, change, isMulti = true, isRequired = false } = props;
  const [isUsed, setUsed] = useState(false);
  const search = useSearch<readonly T[]>(isUsed ? find : findNothing);
  const found = search.found ?? [];
  const pick = (value: unknown) => {
    const known = [...chosen, ...found];
    change(pickedIds(value).flatMap((one) => known.find((item) => item.id === one) ?? []));
  };
  const values = chosen.map(optionOf);
  return (
    <Field
      id={id}
      label={label}
      fault={fault}
      isRequired={isRequired}
      {...(hint === undefined ? {} : { hint })}
    >
      <Select
        inputId={id}
        name={id}
        isMulti={isMulti}
        isClearable
        isSearchable
        isInvalid={fault !== undefined}
        isLoading={isUsed && search.isSearching}
        placeholder={props.placeholder}
        options={found.map(optionOf)}
        value={isMulti ? values : (values[0] ?? null)}
        onFocus={() => setUsed(true)}
        onInputChange={(words: string) => search.ask(words)}
        onChange={pick}
      />
      {search.error !== undefined && <ErrorMessage>{search.error.message}</ErrorMessage>}
    </Field>
  );
}

interface ChooseProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly fault?: string | undefined;
  readonly isMulti?: boolean;
  readonly isRequired?: boolean;
  readonly options: readonly NamedView[];
  readonly chosen: readonly NamedView[];
  readonly change: (chosen: readonly NamedView[]) => void;
}

/** Chooses among things that are all there. */
export function Choose(props: ChooseProps) {
  const { id, label, hint, fault, isMulti = false, options, chosen } = props;
  const values = chosen.map(optionOf);
  const pick = (value: unknown) => {
    const known = [...chosen, ...options];
    props.change(pickedIds(value).flatMap((one) => known.find((item) => item.id === one) ?? []));
  };
  return (
    <Field
      id={id}
      label={label}
      fault={fault}
      isRequired={props.isRequired ?? false}
      {...(hint === undefined ? {} : { hint })}
    >
      <Select
        inputId={id}
        name={id}
        isMulti={isMulti}
        isClearable={isMulti}
        isInvalid={fault !== undefined}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        options={options.map(optionOf)}
        value={isMulti ? values : (values[0] ?? null)}
        onChange={pick}
      />
    </Field>
  );
}
