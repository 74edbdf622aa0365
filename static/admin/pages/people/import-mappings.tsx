import { Button, Code, LoadingButton, Lozenge, ProgressBar, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { LineView } from '#contract/people/people';
import { FaultScope } from '../../../shared/forms/fault-scope';
import { LinesField } from '../../../shared/forms/text-field';
import { raiseFlag } from '../../../shared/flags';
import { Table } from '../../../shared/table';
import type { Text as Texts } from '../../../shared/text/text';
import { useText } from '../../../shared/text/text-provider';
import { ViewModal } from '../../../shared/data/view-modal';
import { useImport } from './use-import';
import type { Import } from './use-import';

/** A heading and a line. */
const example = [
  'connection,account,principal,accept guest',
  'entra,person@example.com,person@corp.example,no',
];
const appearances = { new: 'success', changed: 'moved', unchanged: 'default', refused: 'removed' } as const;

/** The account that a line means, or why it is refused. */
const whatOf = (text: Texts, { sentence, said, label }: LineView): string =>
  sentence === null ? (label ?? '') : text.said(said, sentence);

function Results({ results }: { readonly results: readonly LineView[] }) {
  const text = useText();
  return (
    <Table
      label={text('people.import.preview')}
      rows={[...results].sort((a, b) => a.line - b.line)}
      keyOf={(row) => String(row.line)}
      columns={[
        { key: 'line', title: text('people.import.line'), width: 10, cell: (row) => row.line },
        {
          key: 'result',
          title: text('people.import.result'),
          width: 20,
          cell: (row) => (
            <Lozenge appearance={appearances[row.result]}>
              {text(`people.import.state.${row.result}`)}
            </Lozenge>
          ),
        },
        { key: 'what', title: text('people.import.what'), cell: (row) => whatOf(text, row) },
      ]}
    />
  );
}

/** How far it is, or what came of it, in one line. */
function Progress({ progress }: { readonly progress: Import }) {
  const text = useText();
  const { phase, results, total } = progress;
  if (phase === 'idle') return null;
  const refused = results.filter(({ result }) => result === 'refused').length;
  const working = phase === 'checking' || phase === 'applying';
  return (
    <Stack space="space.100">
      {working && (
        <ProgressBar
          ariaLabel={text('people.import.progress')}
          value={total === 0 ? 0 : results.length / total}
        />
      )}
      <Text>{text(`people.import.phase.${phase}`, { done: results.length, total, refused })}</Text>
    </Stack>
  );
}

const writable = ({ results }: Import) =>
  results.filter(({ result }) => result === 'new' || result === 'changed').length;

interface StepsProps {
  readonly progress: Import;
  readonly csv: string;
  readonly leave: () => void;
}

/** The next step: check, import, done. */
function Steps({ progress, csv, leave }: StepsProps) {
  const text = useText();
  const { phase } = progress;
  return (
    <>
      {phase !== 'applied' && (
        <LoadingButton
          isLoading={phase === 'checking'}
          isDisabled={csv.trim() === '' || phase === 'applying'}
          onClick={() => progress.check(csv)}
        >
          {text('people.import.check')}
        </LoadingButton>
      )}
      {(phase === 'checked' || phase === 'applying') && (
        <LoadingButton
          appearance="primary"
          isLoading={phase === 'applying'}
          isDisabled={writable(progress) === 0}
          onClick={progress.apply}
        >
          {text.count('people.import.apply', writable(progress))}
        </LoadingButton>
      )}
      {phase === 'applied' && (
        <Button appearance="primary" onClick={leave}>
          {text('people.import.finish')}
        </Button>
      )}
    </>
  );
}

interface Props {
  /** Something was written, so lists must be read again. */
  readonly imported: () => void;
  readonly close: () => void;
}

/** Paste, look at every line, then write those that are in order. */
export function ImportMappings({ imported, close }: Props) {
  const text = useText();
  const [csv, setCsv] = useState('');
  const progress = useImport();
  const { phase, error } = progress;
  const leave = () => {
    if (phase === 'applied') {
      raiseFlag('success', text.count('people.import.done', writable(progress)));
      imported();
    }
    close();
  };
  return (
    <ViewModal
      title={text('people.import.title')}
      actions={<Steps progress={progress} csv={csv} leave={leave} />}
      close={leave}
    >
      <Text>{text('people.import.lead')}</Text>
      <Stack space="space.050" alignInline="start">
        {example.map((line) => (
          <Code key={line}>{line}</Code>
        ))}
      </Stack>
      <FaultScope error={error}>
        <LinesField
          id="mappings-csv"
          path="csv"
          label={text('people.import.csv')}
          minimumRows={6}
          isMonospaced
          change={setCsv}
        />
      </FaultScope>
      <Progress progress={progress} />
      {progress.results.length > 0 && <Results results={progress.results} />}
    </ViewModal>
  );
}
