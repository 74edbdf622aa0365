import * as React from 'react';

interface Props {
  readonly title: string;
  readonly lead?: React.ReactNode;
  readonly children: React.ReactNode;
  readonly back?: { readonly href: string; readonly text: string };
}

/** A view: its heading takes the focus when the route changes, and the tab its title. */
export function Page({ title, lead, back, children }: Props): React.JSX.Element {
  React.useEffect(() => {
    document.title = `${title} · Gatehouse local site`;
  }, [title]);
  return (
    <div className="page">
      {back !== undefined && (
        <a className="back" href={back.href}>
          <span aria-hidden="true">← </span>
          {back.text}
        </a>
      )}
      <h1 tabIndex={-1}>{title}</h1>
      {lead !== undefined && <div className="lead">{lead}</div>}
      {children}
    </div>
  );
}
