import { Inline, SectionMessage, Stack, Text, User } from '@forge/react';
import React, { useMemo } from 'react';
import type { GrantStoryView } from '#contract/requests/requests';
import { Section } from '../../../../shared/page';
import { reasonText } from '../../../../shared/reason-text';
import { StateLozenge } from '../../../../shared/state-lozenge';
import { durationText, instantText } from '../../../../shared/text/dates';
import type { Text as Words } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { Candidates } from '../../../directory/candidates';
import { PrincipalName } from '../../../directory/principal-name';
import { usePrincipalLabels } from '../../../directory/use-principal-labels';
import { IssueLink } from '../../../parts/issue-link';
import { FactRow } from '../../../parts/fact-row';

interface Props {
  readonly story: GrantStoryView;
}

/** What it waits for: a person, or an administrator. */
export function Standstill({ story: { grant, connection } }: Props) {
  const text = useText();
  if (grant.attention !== null)
    return (
      <SectionMessage appearance="warning" title={text('access.detail.stopped')}>
        <Stack space="space.100">
          <Text>{reasonText(text, grant.attention)}</Text>
          <Candidates
            connectionId={grant.connectionId}
            accountId={grant.beneficiaryId}
            reason={grant.attention}
          />
        </Stack>
      </SectionMessage>
    );
  if (!grant.waiting) return null;
  const why = text(`access.detail.connection.${connection.state}`, { connection: grant.connectionName });
  const { sentence, said } = connection;
  return (
    <SectionMessage appearance="information" title={text('access.detail.waiting')}>
      <Text>{sentence === null ? why : `${why} ${text.said(said, sentence)}`}</Text>
    </SectionMessage>
  );
}

/** When it ends; for one that is not proven yet, how long it will last. */
function untilText(text: Words, { grant: { expiresAt }, request }: GrantStoryView): string {
  if (expiresAt !== null) return instantText(text, expiresAt);
  const minutes = request?.decision?.durationMinutes ?? null;
  return minutes === null
    ? text('access.unlimited')
    : text('access.detail.afterProof', { duration: durationText(text, minutes) });
}

type Ending = NonNullable<GrantStoryView['grant']['end']>;

/** Why it ended, and what became of the membership. */
function Outcome({ end: { cause, result, detail, said } }: { readonly end: Ending }) {
  const text = useText();
  const why = cause === null ? undefined : text.maybe(`access.cause.${cause}`, cause);
  return (
    <>
      {why !== undefined && <Text>{text('access.fact.cause', { value: why })}</Text>}
      {result !== null && <Text>{text.maybe(`access.result.${result}`, result)}</Text>}
      {detail !== null && <Text>{text.said(said, detail)}</Text>}
    </>
  );
}

function End({ story }: Props) {
  const text = useText();
  const { grant, endedByRequest } = story;
  const { end } = grant;
  if (end === null || end.at === null)
    return <FactRow label={text('access.detail.until')}>{untilText(text, story)}</FactRow>;
  return (
    <FactRow label={text('access.detail.ended')}>
      <Stack>
        <Text>{instantText(text, end.at)}</Text>
        <Outcome end={end} />
        {endedByRequest !== null && <IssueLink issueKey={endedByRequest.issueKey} />}
      </Stack>
    </FactRow>
  );
}

/** Who the person is there: asked for its name only, beside the rest. */
function Account({ grant: { connectionId, principalId } }: Pick<GrantStoryView, 'grant'>) {
  const text = useText();
  const principals = useMemo(() => (principalId === null ? [] : [principalId]), [principalId]);
  const labelOf = usePrincipalLabels(connectionId, principals);
  if (principalId === null) return <Text>{text('access.detail.accountUnknown')}</Text>;
  return <PrincipalName principal={principalId} label={labelOf(principalId)} />;
}

/** Who has what, where, because of whom, until when. */
export function Summary({ story }: Props) {
  const text = useText();
  const { grant, request } = story;
  const group = { group: grant.entitlementName, connection: grant.connectionName };
  return (
    <Section title={text('access.detail.facts')}>
      <Stack space="space.100">
        <FactRow label={text('access.column.state')}>
          <Inline>
            <StateLozenge of="grant" state={grant.state} />
          </Inline>
        </FactRow>
        <FactRow label={text('access.detail.person')}>
          <User accountId={grant.beneficiaryId} />
        </FactRow>
        {request !== null && request.requesterId !== grant.beneficiaryId && (
          <FactRow label={text('access.detail.askedBy')}>
            <User accountId={request.requesterId} />
          </FactRow>
        )}
        <FactRow label={text('access.detail.issue')}>
          <IssueLink issueKey={grant.issueKey} />
        </FactRow>
        <FactRow label={text('access.detail.group')}>{text('access.detail.groupIn', group)}</FactRow>
        <FactRow label={text('access.detail.account')}>
          <Account grant={grant} />
        </FactRow>
        <End story={story} />
      </Stack>
    </Section>
  );
}
