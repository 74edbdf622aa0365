import { UserPicker } from '@forge/react';
import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import type { Chosen } from './access-filter';

/** The picker hands over one person, or nothing when it was emptied. */
function picked(value: unknown): Chosen | undefined {
  const { id, name } = (value ?? {}) as { readonly id?: unknown; readonly name?: unknown };
  return typeof id === 'string' ? { id, name: typeof name === 'string' ? name : id } : undefined;
}

interface Props {
  readonly chosen: Chosen | undefined;
  readonly change: (person: Chosen | undefined) => void;
}

/** Whose access it is. A picker keeps what was picked to itself: it starts anew when the filter is removed elsewhere. */
export function PersonFilter({ chosen, change }: Props) {
  const text = useText();
  return (
    <UserPicker
      key={chosen === undefined ? 'none' : 'some'}
      name="access-person"
      label={text('access.filter.person')}
      isMulti={false}
      placeholder={text('access.filter.anyPerson')}
      {...(chosen === undefined ? {} : { defaultValue: chosen.id })}
      onChange={(value: unknown) => change(picked(value))}
    />
  );
}
