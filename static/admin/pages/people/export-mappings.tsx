import { Text } from '@forge/react';
import React from 'react';
import { CopyText } from '../../../shared/copy-text';
import { ErrorPanel } from '../../../shared/error-panel';
import { Skeleton } from '../../../shared/skeleton';
import { useText } from '../../../shared/text/text-provider';
import { useParts } from '../../../shared/data/use-parts';
import { ViewModal } from '../../../shared/data/view-modal';
import { invoke } from '../../api';

async function readPart(cursor: string | undefined) {
  const reply = await invoke('people.export', cursor === undefined ? {} : { cursor });
  if (!reply.ok) return reply;
  const { csv, mappings, next } = reply.data;
  return { ok: true as const, data: { text: csv, size: mappings, next } };
}

/** All mappings as a text to copy; the import takes it back. */
export function ExportMappings({ close }: { readonly close: () => void }) {
  const text = useText();
  const parts = useParts(readPart, '\r\n');
  return (
    <ViewModal title={text('people.export.title')} close={close}>
      <Text>{text.count('people.export.body', parts.size)}</Text>
      {parts.error !== undefined && <ErrorPanel error={parts.error} retry={parts.again} />}
      {parts.isDone ? (
        <CopyText id="mappings-file" label={text('people.export.file')} value={parts.text} />
      ) : (
        <Skeleton rows={3} />
      )}
    </ViewModal>
  );
}
