import { Button, ModalTransition, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { DecisionView } from '#contract/requests/request-view';
import type { IssueAccessView } from '#contract/requests/issue-access';
import { ViewModal } from '../../shared/data/view-modal';
import { instantText } from '../../shared/text/dates';
import { useText } from '../../shared/text/text-provider';
import { DecisionTrace } from '../../shared/trace/decision-trace';

function Explanation({ decision }: { readonly decision: DecisionView }) {
  const text = useText();
  const { ruleName, ruleVersion, at } = decision;
  const params = { name: ruleName ?? '', version: ruleVersion ?? 0, at: instantText(text, at) };
  return (
    <Stack space="space.200">
      <Text>{text(ruleName === null ? 'issue.why.noRule' : 'issue.why.rule', params)}</Text>
      <DecisionTrace trace={decision.why} />
    </Stack>
  );
}

/** The rule that decided, why it did, and why those before it did not: as it was recorded. */
export function RuleExplanation({ request: { decision } }: { readonly request: IssueAccessView }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (decision === null) return null;
  const close = () => setOpen(false);
  const label =
    decision.ruleName === null
      ? text('issue.why.openNoRule')
      : text('issue.why.open', { name: decision.ruleName });
  return (
    <>
      <Button appearance="subtle" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ModalTransition>
        {isOpen && (
          <ViewModal title={text('issue.why.title')} width="medium" close={close}>
            <Explanation decision={decision} />
          </ViewModal>
        )}
      </ModalTransition>
    </>
  );
}
