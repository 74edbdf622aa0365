import * as React from 'react';
import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';

interface Props {
  readonly title: string;
  readonly lead?: React.ReactNode;
  readonly children: React.ReactNode;
  /** Beside the heading. */
  readonly aside?: React.ReactNode;
  /** Where the page lies: text and address of each step. */
  readonly trail?: readonly (readonly [text: string, href: string])[];
}

/** A view: its heading takes the focus when the route changes, and the tab its title. */
export function Page({ title, lead, trail = [], aside, children }: Props): React.JSX.Element {
  React.useEffect(() => {
    document.title = `${title} · Gatehouse local site`;
  }, [title]);
  return (
    <div className="page">
      {trail.length > 0 && (
        <Breadcrumbs label="Where this page is">
          {trail.map(([text, href]) => (
            <BreadcrumbsItem key={href} text={text} href={href} />
          ))}
        </Breadcrumbs>
      )}
      <div className="page-head">
        <h1 tabIndex={-1}>{title}</h1>
        {aside}
      </div>
      {lead !== undefined && <div className="lead">{lead}</div>}
      {children}
    </div>
  );
}
