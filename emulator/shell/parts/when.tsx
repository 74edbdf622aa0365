import * as React from 'react';

const TO_THE_MINUTE = {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;

const MINUTES = new Intl.DateTimeFormat('en-GB', TO_THE_MINUTE);
const SECONDS = new Intl.DateTimeFormat('en-GB', { ...TO_THE_MINUTE, second: '2-digit' });

/** Virtual time for people, always UTC; a text that is no time comes back as it is. */
export function timeText(at: string, format = MINUTES): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : `${format.format(time)} UTC`;
}

interface Props {
  readonly at: string;
  readonly seconds?: boolean;
}

export const When = ({ at, seconds = false }: Props): React.JSX.Element => (
  <time dateTime={at} title={at}>
    {timeText(at, seconds ? SECONDS : MINUTES)}
  </time>
);
