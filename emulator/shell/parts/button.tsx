import * as React from 'react';
import AtlaskitButton from '@atlaskit/button/new';

interface Props {
  readonly children: React.ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'primary' | 'default' | 'subtle';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  /** Accessible name when the visible text needs its context. */
  readonly label?: string;
}

/** A busy button stays focusable and named, and does nothing. */
export function Button({
  children,
  onPress,
  kind = 'default',
  busy = false,
  disabled = false,
  ...more
}: Props) {
  return (
    <AtlaskitButton
      type={more.submit === true ? 'submit' : 'button'}
      appearance={kind}
      {...(more.label === undefined ? {} : { 'aria-label': more.label })}
      aria-busy={busy}
      aria-disabled={busy}
      isDisabled={disabled}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </AtlaskitButton>
  );
}
