import { ProgressTracker } from '@forge/react';
import React from 'react';
import type { PortalAccessView, StepView } from '#contract/surfaces/portal-request';
import { dayText } from '../../shared/text/dates';
import type { Text } from '../../shared/text/text';
import { useText } from '../../shared/text/text-provider';

const statuses = { done: 'visited', current: 'current', ahead: 'unvisited', stopped: 'current' } as const;

function approvalLabel(text: Text, { state }: StepView, { situation }: PortalAccessView): string {
  if (state === 'done') return text('portal.step.approved');
  return state === 'stopped' ? text.maybe(`portal.step.${situation.code}`, '') : text('portal.step.approval');
}

function endLabel(text: Text, { situation, until, durationMinutes }: PortalAccessView): string {
  if (situation.code === 'ended') return text('portal.step.ended');
  if (until !== null) return text('portal.step.endsOn', { day: dayText(text, until) });
  return text(durationMinutes === null ? 'portal.step.endless' : 'portal.step.ends');
}

function labelOf(text: Text, step: StepView, access: PortalAccessView): string {
  switch (step.id) {
    case 'asked':
      return text('portal.step.asked');
    case 'approved':
      return approvalLabel(text, step, access);
    case 'carried-out':
      return text(access.intent === 'removal' ? 'portal.step.taken-away' : 'portal.step.carried-out');
    case 'ends':
      return endLabel(text, access);
  }
}

/** The way of a request: asked, approved, carried out, ends. */
export function Steps({ access }: { readonly access: PortalAccessView }) {
  const text = useText();
  const last = access.steps.length - 1;
  // The bar leads from a step to the next: behind the last one there is nothing to fill.
  const items = access.steps.map((step, index) => ({
    id: step.id,
    label: labelOf(text, step, access),
    percentageComplete: step.state === 'done' && index < last ? 100 : 0,
    status: statuses[step.state],
  }));
  return <ProgressTracker label={text('portal.step.label')} items={items} spacing="cozy" />;
}
