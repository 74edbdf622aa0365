import * as React from 'react';

interface Props {
  readonly title: string;
  readonly children: React.ReactNode;
  readonly aside?: React.ReactNode;
}

/** A titled region of a page. */
export function Card({ title, children, aside }: Props): React.JSX.Element {
  const id = React.useId();
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
