import { Inline, Stack } from '@forge/react';
import React from 'react';
import { Actions } from './components/actions';
import { Ask } from './components/ask';
import { Attention } from './components/attention';
import { Grants } from './components/grants';
import { OnApproval } from './components/on-approval';
import { Stages } from './components/stages';
import { LoudUncounted, QuietUncounted } from './components/uncounted';
import { RuleExplanation } from './components/rule-explanation';
import type { PanelProps } from './panel-props';

/** The ask, what stands in its way, what a yes would do, who decides, what came of it, and what can be done. */
export function Panel({ request, reload }: PanelProps) {
  return (
    <Stack space="space.300">
      <Ask request={request} />
      <LoudUncounted request={request} />
      <Attention request={request} />
      <OnApproval request={request} />
      <Stages request={request} />
      <Grants request={request} reload={reload} />
      <QuietUncounted request={request} />
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Actions request={request} reload={reload} />
        <RuleExplanation request={request} />
      </Inline>
    </Stack>
  );
}
