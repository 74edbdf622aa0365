import * as React from 'react';
import { Button } from '../../../parts/button';

interface Props {
  /** What the text is, for the button's name. */
  readonly what: string;
  readonly text: string;
}

/** A value to take away, by the button or, where the browser forbids that, by hand. */
export function Copyable({ what, text }: Props): React.JSX.Element {
  const [copied, setCopied] = React.useState<string>();
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied('Copied'),
      () => setCopied('Select the text and copy it'),
    );
  return (
    <span className="badges">
      <code>{text}</code>
      <Button kind="subtle" label={`Copy ${what}`} onPress={copy}>
        Copy
      </Button>
      <span role="status">{copied}</span>
    </span>
  );
}
