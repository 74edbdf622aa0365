import * as React from 'react';
import SectionMessage from '@atlaskit/section-message';

/** Errors of an app or of this host, where the app should be. */
export const Troubles = ({ list }: { readonly list: readonly string[] }): React.JSX.Element | null =>
  list.length === 0 ? null : (
    <div role="alert" className="kit-troubles">
      <SectionMessage appearance="error" title="This part of the page does not work">
        {list.map((trouble) => (
          <p key={trouble}>{trouble}</p>
        ))}
      </SectionMessage>
    </div>
  );

interface Props {
  readonly complain: (message: string) => void;
  readonly children: React.ReactNode;
}

/** A counterpart that throws takes its surface down, not the page. */
export class DrawingBoundary extends React.Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: React.ErrorInfo): void {
    console.error('UI Kit host: a component could not be drawn', error, info.componentStack);
    this.props.complain(`A component could not be drawn: ${error.message}`);
  }

  override render(): React.ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
