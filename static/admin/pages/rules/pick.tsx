import { ErrorMessage, Select } from '@forge/react';
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import type { NamedView } from '#contract/kit/named-view';
import type { Reply } from '#contract/kit/reply';
import { Field } from '../../../shared/forms/field';
import { useSearch } from '../../../shared/data/use-search';

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

interface FieldProps<T extends NamedView> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly fault?: string | undefined;
  readonly isRequired?: boolean;
  readonly isMulti?: boolean;
  readonly chosen: readonly T[];
  readonly change: (chosen: readonly T[]) => void;
}

/** Where the options come from. */
interface Source<T extends NamedView> {
  readonly options: readonly T[];
  readonly isClearable: boolean;
  readonly isSearchable?: boolean;
  readonly isLoading?: boolean;
  readonly onFocus?: () => void;
  readonly onInputChange?: (words: string) => void;
}

interface DrawnProps<T extends NamedView> {
  readonly field: FieldProps<T>;
  readonly source: Source<T>;
  readonly children?: ReactNode;
}

/** A select in its field. What is chosen stays known when the options no longer hold it. */
function Drawn<T extends NamedView>({ field, source, children }: DrawnProps<T>) {
  const { id, label, hint, placeholder, fault, isRequired = false, isMulti = false, chosen, change } = field;
  const { options, ...behaviour } = source;
  const values = chosen.map(optionOf);
  const pick = (value: unknown) => {
    const known = [...chosen, ...options];
    change(pickedIds(value).flatMap((one) => known.find((item) => item.id === one) ?? []));
  };
  return (
    <Field id={id} label={label} hint={hint} fault={fault} isRequired={isRequired}>
      <Select
        {...behaviour}
        inputId={id}
        name={id}
        isMulti={isMulti}
        isInvalid={fault !== undefined}
        {...(placeholder === undefined ? {} : { placeholder })}
        options={options.map(optionOf)}
        value={isMulti ? values : (values[0] ?? null)}
        onChange={pick}
      />
      {children}
    </Field>
  );
}

interface PickProps<T extends NamedView> extends FieldProps<T> {
  /** Must keep its identity. */
  readonly find: Find<T>;
}

/** Chooses things that the server searches, as one types: several unless told. Nothing is asked before it is used. */
export function Pick<T extends NamedView>({ find, isMulti = true, ...field }: PickProps<T>) {
  const [isUsed, setUsed] = useState(false);
  const search = useSearch<readonly T[]>(isUsed ? find : findNothing);
  const source = {
    options: search.found ?? [],
    isClearable: true,
    isSearchable: true,
    isLoading: isUsed && search.isSearching,
    onFocus: () => setUsed(true),
    onInputChange: search.ask,
  };
  return (
    <Drawn field={{ ...field, isMulti }} source={source}>
      {search.error !== undefined && <ErrorMessage>{search.error.message}</ErrorMessage>}
    </Drawn>
  );
}

interface ChooseProps<T extends NamedView> extends FieldProps<T> {
  readonly options: readonly T[];
}

/** Chooses among things that are all there: one unless told. */
export function Choose<T extends NamedView>({ options, ...field }: ChooseProps<T>) {
  return <Drawn field={field} source={{ options, isClearable: field.isMulti === true }} />;
}
