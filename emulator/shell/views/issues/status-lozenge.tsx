import * as React from 'react';
import type { JiraStatus } from '../../api/jira-shapes';
import { Lozenge } from '../../parts/lozenge';

export const StatusLozenge = ({ status }: { readonly status: JiraStatus }): React.JSX.Element => (
  <Lozenge category={status.statusCategory?.key}>{status.name}</Lozenge>
);
