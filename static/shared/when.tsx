import { Text, Tooltip } from '@forge/react';
import React from 'react';
import { dayText, instantText } from './text/dates';
import { useText } from './text/text-provider';

interface Props {
  /** ISO 8601; null draws a dash. */
  readonly instant: string | null;
  /** The day is enough; the time of day is in the tooltip. */
  readonly dayOnly?: boolean;
}

/** A point in time, as the reader writes it. */
export function When({ instant, dayOnly = false }: Props) {
  const text = useText();
  if (instant === null) return <Text>–</Text>;
  if (!dayOnly) return <Text>{instantText(text, instant)}</Text>;
  return (
    <Tooltip content={instantText(text, instant)}>
      <Text>{dayText(text, instant)}</Text>
    </Tooltip>
  );
}
