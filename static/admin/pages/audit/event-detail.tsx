import { Code, Inline, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { AuditEventView, AuditOutputs } from '../../../../src/contract/admin/audit';
import { CopyText } from '../../../shared/copy-text';
import { ErrorPanel } from '../../../shared/error-panel';
import { instantText } from '../../../shared/text/dates';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/use-action';
import { ViewModal } from '../../../shared/view-modal';
import { invoke } from '../../api';
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

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Inline space="space.100" alignBlock="center">
      <Text weight="bold">{label}</Text>
      {children}
    </Inline>
  );
}

function Facts({ event }: { readonly event: AuditEventView }) {
  const text = useText();
  return (
    <Stack space="space.100">
      <Fact label={text('audit.column.at')}>
        <Text>{instantText(text, event.at)}</Text>
      </Fact>
      <Fact label={text('audit.column.actor')}>
        <Actor actor={event.actor} />
      </Fact>
      <Fact label={text('audit.column.subject')}>
        <Text>{text('audit.place', { subject: subjectText(text, event.subject), seq: event.seq })}</Text>
      </Fact>
      <Fact label={text('audit.hash')}>
        <Code>{event.hash}</Code>
      </Fact>
      <CopyText id="event-facts" label={text('audit.facts')} value={JSON.stringify(event.facts, null, 2)} />
    </Stack>
  );
}

/** One event with everything that is recorded of it, and the proof that its chain still holds. */
export function EventDetail({
  event,
  close,
}: {
  readonly event: AuditEventView;
  readonly close: () => void;
}) {
  const text = useText();
  const { running, error, run } = useAction();
  const [verified, setVerified] = useState<Verified>();
  const { subject } = event;
  const verify = () => void run('verify', () => invoke('audit.verify', { subject }), setVerified);
  const button = (
    <LoadingButton isLoading={running !== undefined} onClick={verify}>
      {text('audit.verify.action')}
    </LoadingButton>
  );
  return (
    <ViewModal title={actionText(text, event.action)} actions={button} close={close}>
      {error !== undefined && <ErrorPanel error={error} />}
      {verified !== undefined && <Verdict verified={verified} />}
      <Facts event={event} />
    </ViewModal>
  );
}
