import * as React from 'react';

export interface Fact {
  readonly label: string;
  readonly value: React.ReactNode;
}

/** Labels and values, one pair per row. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }): React.JSX.Element => (
  <dl className="facts">
    {facts.map(({ label, value }) => (
      <div key={label} className="fact">
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
