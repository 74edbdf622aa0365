import * as React from 'react';
import SectionMessage from '@atlaskit/section-message';

interface Props {
  readonly tone?: 'info' | 'warning' | 'danger' | 'success';
  readonly title?: string;
  readonly children: React.ReactNode;
}

const LOOKS = { info: 'information', warning: 'warning', danger: 'error', success: 'success' } as const;

/** A message box; a danger note is announced at once. */
export const Note = ({ tone = 'info', title, children }: Props): React.JSX.Element => (
  <div role={tone === 'danger' ? 'alert' : 'status'}>
    <SectionMessage appearance={LOOKS[tone]} {...(title === undefined ? {} : { title })}>
      {children}
    </SectionMessage>
  </div>
);

/** Says what an action failed of; nothing when it did not. */
export const Failure = ({ title, error }: { readonly title?: string; readonly error: string | undefined }) =>
  error === undefined ? null : (
    <Note tone="danger" title={title ?? 'That was refused'}>
      {error}
    </Note>
  );

interface EmptyProps {
  readonly title: string;
  readonly children?: React.ReactNode;
}

export const Empty = ({ title, children }: EmptyProps): React.JSX.Element => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children !== undefined && <p>{children}</p>}
  </div>
);
