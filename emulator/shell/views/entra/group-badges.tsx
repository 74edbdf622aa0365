import * as React from 'react';
import type { GraphGroup } from '../../api/graph';
import { Lozenge } from '../../parts/lozenge';
import { badgesOf } from './group-kind';

export const GroupBadges = ({ group }: { readonly group: GraphGroup }): React.JSX.Element => (
  <span className="badges">
    {badgesOf(group).map(({ text, tone }) => (
      <Lozenge key={text} tone={tone}>
        {text}
      </Lozenge>
    ))}
  </span>
);
