import React from 'react';
import { PersonField } from '../../../../shared/forms/person-field';
import { useText } from '../../../../shared/text/text-provider';
import type { Chosen } from './access-filter';

interface Props {
  readonly chosen: Chosen | undefined;
  readonly change: (person: Chosen | undefined) => void;
}

/** Whose access it is. A picker keeps what was picked to itself: it starts anew when the filter is removed elsewhere. */
export function PersonFilter({ chosen, change }: Props) {
  const text = useText();
  return (
    <PersonField
      key={chosen === undefined ? 'none' : 'some'}
      name="access-person"
      label={text('access.filter.person')}
      placeholder={text('access.filter.anyPerson')}
      isWide
      initial={chosen?.id}
      change={change}
    />
  );
}
