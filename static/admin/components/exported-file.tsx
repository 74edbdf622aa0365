import { CodeBlock, LoadingButton, Stack } from '@forge/react';
import React, { useState } from 'react';
import { invoke } from '../api';
import { NoticePanel } from './notice-panel';
import { useAction } from './use-action';

/** The configuration in force. Fetched on demand only, because every export is recorded in the audit. */
export function ExportedFile() {
  const [file, setFile] = useState<string>();
  const { running, notice, run } = useAction();
  const fetchFile = () =>
    run(
      'export',
      () => invoke('configuration.export'),
      ({ configuration }) => {
        setFile(JSON.stringify(configuration, null, 2));
        return undefined;
      },
    );
  return (
    <Stack space="space.100" alignInline="start">
      <LoadingButton isLoading={running !== undefined} onClick={() => void fetchFile()}>
        Export
      </LoadingButton>
      <NoticePanel notice={notice} />
      {file !== undefined && <CodeBlock language="json" text={file} />}
    </Stack>
  );
}
