import React from 'react';
import { Choose } from './pick';

interface Props<Id extends string> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id;
  readonly change: (chosen: Id) => void;
}

/** Chooses one of a few values; there is always one. */
export function ChooseOne<Id extends string>({ options, chosen, change, ...field }: Props<Id>) {
  const pick = (id: string | undefined) => {
    const picked = options.find((option) => option.id === id);
    if (picked !== undefined) change(picked.id);
  };
  return (
    <Choose
      {...field}
      options={options}
      chosen={options.filter(({ id }) => id === chosen)}
      change={([picked]) => pick(picked?.id)}
    />
  );
}
