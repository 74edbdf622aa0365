import { Lozenge } from '@forge/react';
import React from 'react';

type Appearance = 'default' | 'inprogress' | 'moved' | 'removed' | 'success';

const appearances: Readonly<Record<string, Appearance>> = {
  active: 'success',
  fulfilled: 'success',
  healthy: 'success',
  provisioning: 'inprogress',
  'in-progress': 'inprogress',
  'awaiting-approval': 'inprogress',
  deprovisioning: 'moved',
  ending: 'moved',
  'needs-attention': 'removed',
  paused: 'removed',
  refused: 'removed',
  denied: 'removed',
};

/** A state of a request, a grant or a connection, in words: "needs attention". */
export function StateLozenge({ state }: { readonly state: string }) {
  return <Lozenge appearance={appearances[state] ?? 'default'}>{state.replaceAll('-', ' ')}</Lozenge>;
}
