import * as React from 'react';
import AtlaskitLozenge from '@atlaskit/lozenge';
import type { Tone } from './tone';
import { toneOf } from './tone';

interface Props {
  readonly children: string;
  readonly tone?: Tone;
  /** Jira's status category key, when the text is a status. */
  readonly category?: string | undefined;
}

const LOOKS = {
  neutral: 'default',
  progress: 'inprogress',
  success: 'success',
  warning: 'moved',
  danger: 'removed',
  discovery: 'new',
} as const satisfies Record<Tone, string>;

export const Lozenge = ({ children, tone, category }: Props): React.JSX.Element => (
  <AtlaskitLozenge appearance={LOOKS[tone ?? toneOf(children, category)]}>{children}</AtlaskitLozenge>
);
