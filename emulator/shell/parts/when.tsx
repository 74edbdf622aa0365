import * as React from 'react';

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** Virtual time for people, always UTC; a text that is no time comes back as it is. */
export function timeText(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : `${FORMAT.format(time)} UTC`;
}

export const When = ({ at }: { readonly at: string }): React.JSX.Element => (
  <time dateTime={at} title={at}>
    {timeText(at)}
  </time>
);
