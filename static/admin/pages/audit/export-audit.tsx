import { Button, Inline, Stack, Text } from '@forge/react';
import React, { useCallback, useState } from 'react';
import { CopyText } from '../../../shared/copy-text';
import { ErrorPanel } from '../../../shared/error-panel';
import { RadioField } from '../../../shared/forms/radio-field';
import { Skeleton } from '../../../shared/skeleton';
import { useText } from '../../../shared/text/text-provider';
import { useParts } from '../../../shared/data/use-parts';
import { ViewModal } from '../../../shared/data/view-modal';
import { invoke } from '../../api';
import { ApplicationField } from '../../directory/application-field';
import { Day } from './audit-filters';

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly application: { readonly id: string; readonly name: string } | undefined;
  readonly format: 'csv' | 'json';
}

async function readPart({ application, ...wanted }: Wanted, cursor: string | undefined) {
  const reply = await invoke('audit.export', {
    ...wanted,
    ...(application === undefined ? {} : { applicationId: application.id }),
    ...(cursor === undefined ? {} : { cursor }),
  });
  if (!reply.ok) return reply;
  const { text, events, next } = reply.data;
  return { ok: true as const, data: { text, size: events, next } };
}

/** The file as it comes in, part by part. */
function File({ wanted }: { readonly wanted: Wanted }) {
  const text = useText();
  const read = useCallback((cursor: string | undefined) => readPart(wanted, cursor), [wanted]);
  const parts = useParts(read, wanted.format === 'csv' ? '\r\n' : '\n');
  const failed = parts.error !== undefined;
  return (
    <Stack space="space.150">
      {parts.error !== undefined && <ErrorPanel error={parts.error} retry={parts.again} />}
      <Text>{text.count(parts.isDone ? 'audit.export.done' : 'audit.export.reading', parts.size)}</Text>
      {!parts.isDone && !failed && <Skeleton rows={2} />}
      {parts.isDone && parts.size > 0 && (
        <CopyText id="audit-file" label={text('audit.export.file')} value={parts.text} />
      )}
    </Stack>
  );
}

const formats = ['csv', 'json'] as const;

/** A period, of all or of one application, as a file for an auditor. */
export function ExportAudit({ close }: { readonly close: () => void }) {
  const text = useText();
  const [draft, setDraft] = useState<Wanted>({ from: '', to: '', application: undefined, format: 'csv' });
  const [wanted, setWanted] = useState<Wanted>();
  const isReady = draft.from !== '' && draft.to !== '';
  const change = (part: Partial<Wanted>) => setDraft((before) => ({ ...before, ...part }));
  const go = (
    <Button appearance="primary" isDisabled={!isReady} onClick={() => setWanted({ ...draft })}>
      {text('audit.export.go')}
    </Button>
  );
  return (
    <ViewModal title={text('audit.export.title')} actions={go} close={close}>
      <Text>{text('audit.export.lead')}</Text>
      <Inline space="space.150">
        <Day
          id="export-from"
          label={text('audit.filter.from')}
          isRequired
          change={(from) => change({ from })}
        />
        <Day id="export-to" label={text('audit.filter.to')} isRequired change={(to) => change({ to })} />
      </Inline>
      <ApplicationField
        id="export-application"
        label={text('audit.export.application')}
        hint={text('audit.export.hint')}
        placeholder={text('audit.export.all')}
        chosen={draft.application}
        change={(application) => change({ application })}
      />
      <RadioField
        name="format"
        label={text('audit.export.format')}
        options={formats.map((format) => ({ value: format, label: text(`audit.export.${format}`) }))}
        chosen={draft.format}
        change={(format) => change({ format })}
      />
      {wanted !== undefined && <File wanted={wanted} />}
    </ViewModal>
  );
}
