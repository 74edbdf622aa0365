import * as React from 'react';
import type { Tone } from './tone';
import { toneOf } from './tone';

interface Props {
  readonly children: string;
  readonly tone?: Tone;
  /** Jira's status category key, when the text is a status. */
  readonly category?: string | undefined;
}

export const Lozenge = ({ children, tone, category }: Props): React.JSX.Element => (
  <span className={`lozenge lozenge-${tone ?? toneOf(children, category)}`}>{children}</span>
);
