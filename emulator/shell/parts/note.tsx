import * as React from 'react';

interface Props {
  readonly tone?: 'info' | 'warning' | 'danger' | 'success';
  readonly title?: string;
  readonly children: React.ReactNode;
}

/** A message box; a danger note is announced at once. */
export const Note = ({ tone = 'info', title, children }: Props): React.JSX.Element => (
  <div className={`note note-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
    {title !== undefined && <p className="note-title">{title}</p>}
    <div>{children}</div>
  </div>
);

/** Says what an action failed of; nothing when it did not. */
export const Failure = ({ title, error }: { readonly title?: string; readonly error: string | undefined }) =>
  error === undefined ? null : (
    <Note tone="danger" title={title ?? 'That was refused'}>
      {error}
    </Note>
  );

export const Empty = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: React.ReactNode;
}) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children !== undefined && <p>{children}</p>}
  </div>
);
