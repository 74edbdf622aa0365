import { Inline, SectionMessage, Stack, Text, User } from '@forge/react';
import React from 'react';
import type { ReasonView } from '#contract/kit/reason-view';
import type { IssueAccessView, UncountedApprovalView } from '#contract/requests/issue-access';
import { reasonText } from '../../shared/reason-text';
import { Section } from '../../shared/page';
import { instantText } from '../../shared/text/dates';
import { useText } from '../../shared/text/text-provider';
import { Phrase } from './phrase';

type Props = { readonly request: IssueAccessView };

function Approvers({ request }: Props) {
  const stage = request.openStage === null ? undefined : request.decision?.stages[request.openStage];
  const given = new Set(stage?.approvals.map(({ accountId }) => accountId));
  const asked = stage?.approvers.filter((accountId) => !given.has(accountId)) ?? [];
  return (
    <Inline space="space.150" shouldWrap>
      {asked.map((accountId) => (
        <User key={accountId} accountId={accountId} />
      ))}
    </Inline>
  );
}

/** A yes that somebody else has to give; for the other reasons there is a text of their own. */
function NextStep({ request, reason }: Props & { readonly reason: ReasonView }) {
  const text = useText();
  if (reason.mends === 'approver' && request.openStage !== null)
    return (
      <Stack space="space.100">
        <Text weight="bold">{text('issue.uncounted.next.others')}</Text>
        <Approvers request={request} />
      </Stack>
    );
  const next = text.maybe(`issue.uncounted.next.${reason.code}`, '');
  return next === '' ? null : <Text weight="bold">{next}</Text>;
}

function Who({ uncounted }: { readonly uncounted: UncountedApprovalView }) {
  const text = useText();
  return (
    <Phrase
      sentence={text('issue.uncounted.who')}
      parts={{
        person: <User accountId={uncounted.accountId} />,
        when: <Text>{instantText(text, uncounted.at)}</Text>,
      }}
    />
  );
}

/** Somebody said yes and it did not count: said loudly, with why and what to do, while it still matters. */
export function LoudUncounted({ request }: Props) {
  const text = useText();
  const [latest, ...others] = request.uncounted.filter(({ matters }) => matters);
  if (latest === undefined) return null;
  return (
    <SectionMessage appearance="error" title={text('issue.uncounted.title')}>
      <Stack space="space.150">
        <Who uncounted={latest} />
        <Text>{reasonText(text, latest.reason)}</Text>
        <NextStep request={request} reason={latest.reason} />
        {others.length > 0 && (
          <Text color="color.text.subtle">{text.count('issue.uncounted.more', others.length)}</Text>
        )}
      </Stack>
    </SectionMessage>
  );
}

/** The same as history, once it is of no more consequence. */
export function QuietUncounted({ request }: Props) {
  const text = useText();
  const past = request.uncounted.filter(({ matters }) => !matters);
  if (past.length === 0) return null;
  return (
    <Section title={text('issue.uncounted.past')}>
      <Stack space="space.150">
        {past.map((uncounted) => (
          <Stack key={`${uncounted.accountId} ${uncounted.at}`} space="space.025">
            <Who uncounted={uncounted} />
            <Text color="color.text.subtle">{reasonText(text, uncounted.reason)}</Text>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
