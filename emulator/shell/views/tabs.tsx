import * as React from 'react';
import { hashOf } from '../session/use-route';

interface Props {
  readonly label: string;
  readonly area: string;
  readonly current: string;
  /** Route segment → text. */
  readonly tabs: readonly (readonly [key: string, text: string])[];
}

/** Links between the parts of one area. */
export const Tabs = ({ label, area, current, tabs }: Props): React.JSX.Element => (
  <nav aria-label={label} className="tabs">
    {tabs.map(([key, text]) => (
      <a key={key} href={hashOf(area, key)} aria-current={key === current ? 'page' : undefined}>
        {text}
      </a>
    ))}
  </nav>
);
