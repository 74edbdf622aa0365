import * as React from 'react';

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
    <button
      type={more.submit === true ? 'submit' : 'button'}
      className={`button button-${kind}`}
      aria-label={more.label}
      aria-busy={busy}
      aria-disabled={busy}
      disabled={disabled}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
