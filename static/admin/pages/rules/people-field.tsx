import { UserPicker } from '@forge/react';
import React from 'react';
import type { NamedView } from '#contract/kit/named-view';
import { useText } from '../../../shared/text/text-provider';

/** The picker hands over one person, several when it takes several, or nothing when it was emptied. */
function pickedPeople(value: unknown): readonly NamedView[] {
  const people: readonly unknown[] = Array.isArray(value) ? value : [value];
  return people.flatMap((person) => {
    const { id, name } = (person ?? {}) as Partial<NamedView>;
    return typeof id === 'string' ? [{ id, name: typeof name === 'string' ? name : id }] : [];
  });
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isMulti?: boolean;
  readonly isRequired?: boolean;
  /** Chosen at first; the field keeps its own from there on. */
  readonly initial?: readonly NamedView[];
  readonly change: (people: readonly NamedView[]) => void;
}

/** People of the Jira site. */
export function PeopleField(props: Props) {
  const text = useText();
  const { name, label, hint, initial = [], isMulti = false } = props;
  const ids = initial.map(({ id }) => id);
  const first = isMulti ? ids : ids[0];
  return (
    <UserPicker
      name={name}
      label={label}
      isMulti={isMulti}
      isRequired={props.isRequired ?? false}
      placeholder={text('rules.try.personPlaceholder')}
      {...(hint === undefined ? {} : { description: hint })}
      {...(first === undefined ? {} : { defaultValue: first })}
      onChange={(value: unknown) => props.change(pickedPeople(value))}
    />
  );
}
