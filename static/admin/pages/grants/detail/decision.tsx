import { Inline, Lozenge, Stack, Text, User } from '@forge/react';
import React from 'react';
import type { DecisionView, StageView } from '#contract/requests/request-view';
import { Section } from '../../../../shared/page';
import { instantText } from '../../../../shared/text/dates';
import type { Text as Texts } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { DecisionTrace, saysWhy } from '../../../../shared/trace/decision-trace';

/** Further approvers of a large group are not drawn: the issue has them. */
const MOST_SHOWN = 8;

/** Where the yes was read: `changelog:7` or `approval:7`, in words. */
function evidenceText(text: Texts, evidence: string): string {
  const [kind = '', id = ''] = evidence.split(':');
  return text.maybe(`access.decision.evidence.${kind}`, evidence, { id });
}

function Approvals({ stage }: { readonly stage: StageView }) {
  const text = useText();
  return (
    <Stack space="space.050">
      {stage.approvals.map(({ accountId, at, evidence }) => (
        <Inline key={accountId} space="space.100" alignBlock="center" shouldWrap>
          <Text color="color.text.subtle">{text('access.decision.approvedBy')}</Text>
          <User accountId={accountId} />
          <Text>{instantText(text, at)}</Text>
          <Text size="small" color="color.text.subtle">
            {evidenceText(text, evidence)}
          </Text>
        </Inline>
      ))}
      {!stage.met && (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text color="color.text.subtle">{text('access.decision.asked')}</Text>
          {stage.approvers.slice(0, MOST_SHOWN).map((accountId) => (
            <User key={accountId} accountId={accountId} />
          ))}
        </Inline>
      )}
    </Stack>
  );
}

function Stage({ stage }: { readonly stage: StageView }) {
  const text = useText();
  const { name, approvals, need, met } = stage;
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center">
        <Text weight="medium">{name}</Text>
        <Lozenge appearance={met ? 'success' : 'inprogress'}>
          {text('access.decision.given', { given: approvals.length, need })}
        </Lozenge>
      </Inline>
      <Approvals stage={stage} />
    </Stack>
  );
}

function Decided({ decision }: { readonly decision: DecisionView }) {
  const text = useText();
  const { ruleId, ruleName, ruleVersion, catalogVersion: catalog } = decision;
  const rule = { name: ruleName ?? ruleId ?? '', version: ruleVersion ?? 0, catalog };
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="medium">
          {ruleId === null ? text('access.decision.noRule', { catalog }) : text('access.decision.rule', rule)}
        </Text>
        <Lozenge>{text(`access.decision.kind.${decision.kind}`)}</Lozenge>
      </Inline>
      {decision.stages.map((stage, index) => (
        <Stage key={index} stage={stage} />
      ))}
      {saysWhy(decision.why) && (
        <Stack space="space.050">
          <Text weight="semibold">
            {text(ruleId === null ? 'access.decision.reasonsNoRule' : 'access.decision.reasons')}
          </Text>
          <DecisionTrace trace={decision.why} />
        </Stack>
      )}
    </Stack>
  );
}

/** What the rules said when the request came in, and who approved it, with the evidence for it. */
export function DecisionPart({ decision }: { readonly decision: DecisionView | null }) {
  const text = useText();
  return (
    <Section title={text('access.decision.title')}>
      {decision === null ? <Text>{text('access.decision.none')}</Text> : <Decided decision={decision} />}
    </Section>
  );
}
