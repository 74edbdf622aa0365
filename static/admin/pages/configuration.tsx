import { ButtonGroup, Label, LoadingButton, ModalTransition, Stack, Text, TextArea } from '@forge/react';
import React, { useState } from 'react';
import type { ImportView } from '../../../src/contract/admin/configuration';
import { invoke } from '../api';
import { ConfirmImport } from '../components/confirm-import';
import { ExportedFile } from '../components/exported-file';
import { changeLines, secretLines } from '../components/import-report';
import { NoticePanel } from '../components/notice-panel';
import { useAction } from '../components/use-action';
import type { Notice } from '../components/use-action';
import type { PageProps } from '../page-props';

/** A file without faults, waiting for the administrator's word. */
interface Asking {
  readonly file: string;
  readonly report: ImportView;
}

const dryRun = (configuration: string) => () =>
  invoke('configuration.import', { configuration, dryRun: true });

function noticeOf(report: ImportView): Notice {
  const lines = [...changeLines(report), ...secretLines(report)];
  if (!report.applied)
    return { appearance: 'information', title: 'The file has no faults. An import would change:', lines };
  const appearance = report.connectionsWithoutSecret.length === 0 ? 'success' : 'warning';
  return { appearance, title: `Imported as version ${report.catalogVersion}`, lines };
}

function useImport(file: string, changed: () => void) {
  const { running, notice, run } = useAction();
  const [asking, setAsking] = useState<Asking>();
  const check = () => run('check', dryRun(file), noticeOf);
  const ask = () =>
    run('import', dryRun(file), (report) => {
      setAsking({ file, report });
      return undefined;
    });
  const confirm = async (configuration: string) => {
    const done = (report: ImportView) => {
      changed();
      return noticeOf(report);
    };
    await run('confirm', () => invoke('configuration.import', { configuration }), done);
    setAsking(undefined);
  };
  return { running, notice, asking, check, ask, confirm, cancel: () => setAsking(undefined) };
}

function ImportForm({ changed }: Pick<PageProps, 'changed'>) {
  const [file, setFile] = useState('');
  const { running, notice, asking, check, ask, confirm, cancel } = useImport(file, changed);
  const button = (key: string) => ({ isLoading: running === key, isDisabled: file.trim() === '' });
  return (
    <Stack space="space.100">
      <NoticePanel notice={notice} />
      <Label labelFor="configuration-file">Configuration file (JSON)</Label>
      <TextArea
        id="configuration-file"
        name="configuration"
        isMonospaced
        minimumRows={12}
        onChange={({ target }) => setFile(String(target.value ?? ''))}
      />
      <ButtonGroup>
        <LoadingButton {...button('check')} onClick={() => void check()}>
          Check
        </LoadingButton>
        <LoadingButton {...button('import')} appearance="primary" onClick={() => void ask()}>
          Import
        </LoadingButton>
      </ButtonGroup>
      <ModalTransition>
        {asking !== undefined && (
          <ConfirmImport
            report={asking.report}
            running={running === 'confirm'}
            confirm={() => void confirm(asking.file)}
            close={cancel}
          />
        )}
      </ModalTransition>
    </Stack>
  );
}

/** The whole configuration as one file: the way to set up the catalog, the rules and the portal mapping. */
export function Configuration({ version, changed }: PageProps) {
  return (
    <Stack space="space.300">
      <Text>
        One file holds the connections, the applications with their levels and groups, the rules and the
        portal mapping, and an import replaces all of it or, if anything is wrong, nothing. It never holds a
        secret: connections keep the one they have, and a new connection gets it under Connections.
      </Text>
      <ImportForm changed={changed} />
      <ExportedFile key={version} />
    </Stack>
  );
}
