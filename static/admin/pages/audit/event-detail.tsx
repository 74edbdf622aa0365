import { Button, Code, Inline, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { AuditOutputs, AuditRowView } from '#contract/audit/audit';
import { CopyText } from '../../../shared/copy-text';
import { ErrorPanel } from '../../../shared/error-panel';
import { instantText } from '../../../shared/text/dates';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import { ViewModal } from '../../../shared/data/view-modal';
import { invoke } from '../../api';
import { factTexts } from '../../parts/event-facts';
import { FactRow } from '../../parts/fact-row';
import { Actor, actionText, subjectText } from './audit-columns';

type Verified = AuditOutputs['audit.verify'];

function Verdict({ verified }: { readonly verified: Verified }) {
  const text = useText();
  const { fault, events } = verified;
  if (fault === null)
    return (
      <SectionMessage appearance="success" title={text('audit.verify.intact')}>
        <Text>{text.count('audit.verify.events', events)}</Text>
      </SectionMessage>
    );
  return (
    <SectionMessage appearance="error" title={text('audit.verify.broken')}>
      <Text>{text(`audit.verify.fault.${fault.fault}`, { seq: fault.seq })}</Text>
    </SectionMessage>
  );
}

function Facts({ event }: { readonly event: AuditRowView }) {
  const text = useText();
  const { ruleName, subject } = event;
  const said = factTexts(text, event.facts, () => ruleName);
  return (
    <Stack space="space.100">
      <FactRow label={text('audit.column.at')}>
        <Text>{instantText(text, event.at)}</Text>
      </FactRow>
      <FactRow label={text('audit.column.actor')}>
        <Actor actor={event.actor} />
      </FactRow>
      <FactRow label={text('audit.column.subject')}>
        <Inline space="space.100" alignBlock="center">
          <Text>{text('audit.place', { subject: subjectText(text, event), seq: event.seq })}</Text>
          <Code>{subject}</Code>
        </Inline>
      </FactRow>
      {said.length > 0 && (
        <FactRow label={text('audit.column.action')}>
          <Stack>
            {said.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </Stack>
        </FactRow>
      )}
      <FactRow label={text('audit.hash')}>
        <Code>{event.hash}</Code>
      </FactRow>
      <CopyText id="event-facts" label={text('audit.facts')} value={JSON.stringify(event.facts, null, 2)} />
    </Stack>
  );
}

interface Props {
  readonly event: AuditRowView;
  /** Shows everything about its subject. */
  readonly follow: (subject: string) => void;
  readonly close: () => void;
}

/** One event with everything that is recorded of it, and the proof that its chain still holds. */
export function EventDetail({ event, follow, close }: Props) {
  const text = useText();
  const { running, error, run } = useAction();
  const [verified, setVerified] = useState<Verified>();
  const { subject } = event;
  const verify = () => void run('verify', () => invoke('audit.verify', { subject }), setVerified);
  const buttons = (
    <>
      <Button onClick={() => follow(subject)}>{text('audit.follow')}</Button>
      <LoadingButton isLoading={running !== undefined} onClick={verify}>
        {text('audit.verify.action')}
      </LoadingButton>
    </>
  );
  return (
    <ViewModal title={actionText(text, event.action)} actions={buttons} close={close}>
      {error !== undefined && <ErrorPanel error={error} />}
      {verified !== undefined && <Verdict verified={verified} />}
      <Facts event={event} />
    </ViewModal>
  );
}
