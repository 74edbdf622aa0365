import * as React from 'react';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** Same name, same colour. */
const shade = (name: string): number =>
  Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;

export const PersonName = ({ name }: { readonly name: string }): React.JSX.Element => (
  <span className="person">
    <span className={`avatar avatar-${shade(name)}`} aria-hidden="true">
      {initials(name)}
    </span>
    {name}
  </span>
);
