import { Lozenge } from '@forge/react';
import React from 'react';
import { useText } from './text/text-provider';

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

interface Props {
  readonly of: 'request' | 'grant' | 'connection';
  readonly state: string;
}

/** A state of a request, a grant or a connection, in words. */
export function StateLozenge({ of, state }: Props) {
  const text = useText();
  return (
    <Lozenge appearance={appearances[state] ?? 'default'}>
      {text.maybe(`shared.state.${of}.${state}`, state.replaceAll('-', ' '))}
    </Lozenge>
  );
}

const risks = { low: 'success', medium: 'moved', high: 'removed' } as const;

/** How much harm wrongly given access can do. */
export function RiskLozenge({
  risk,
  isShort = false,
}: {
  readonly risk: 'low' | 'medium' | 'high';
  /** Where a heading says already that it is a risk. */
  readonly isShort?: boolean;
}) {
  const text = useText();
  return (
    <Lozenge appearance={risks[risk]}>
      {text(isShort ? `shared.riskShort.${risk}` : `shared.risk.${risk}`)}
    </Lozenge>
  );
}
