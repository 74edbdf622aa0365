import { Button, Inline, LoadingButton, Lozenge, SectionMessage, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { PersonCheckView } from '#contract/people/people';
import { ErrorPanel } from '../../../shared/error-panel';
import { Section } from '../../../shared/page';
import { PersonField } from '../../../shared/forms/person-field';
import { Table } from '../../../shared/table';
import { useText } from '../../../shared/text/text-provider';
import { useAction } from '../../../shared/data/use-action';
import { invoke } from '../../api';

const appearances = {
  matched: 'success',
  none: 'removed',
  ambiguous: 'moved',
  guest: 'moved',
  disabled: 'removed',
  'no-email': 'removed',
  trouble: 'removed',
} as const;

function Why({ row }: { readonly row: PersonCheckView }) {
  const text = useText();
  const { sentence, said, match, by } = row;
  return (
    <Stack space="space.050">
      <Text>{sentence === null ? text(`people.check.why.${match}.${by}`) : text.said(said, sentence)}</Text>
      {row.candidates.map(({ id, label }) => (
        <Text key={id} color="color.text.subtle">{`${label} (${id})`}</Text>
      ))}
    </Stack>
  );
}

function Results({ connections }: { readonly connections: readonly PersonCheckView[] }) {
  const text = useText();
  return (
    <Table
      label={text('people.check.results')}
      rows={connections}
      keyOf={(row) => row.connectionId}
      columns={[
        {
          key: 'connection',
          title: text('people.check.connection'),
          width: 25,
          cell: (row) => row.connectionName,
        },
        {
          key: 'match',
          title: text('people.check.match'),
          width: 20,
          cell: (row) => (
            <Lozenge appearance={appearances[row.match]}>{text(`people.check.state.${row.match}`)}</Lozenge>
          ),
        },
        { key: 'why', title: text('people.check.reason'), cell: (row) => <Why row={row} /> },
      ]}
    />
  );
}

/** Asks every directory, now, who a person is. */
export function PersonCheck() {
  const text = useText();
  const { running, error, run } = useAction();
  const [person, setPerson] = useState<string>();
  const [found, setFound] = useState<{ active: boolean; connections: readonly PersonCheckView[] }>();
  const check = (accountId: string) =>
    void run('check', () => invoke('people.check', { accountId }), setFound);
  return (
    <Section title={text('people.check.title')}>
      <Text color="color.text.subtle">{text('people.check.lead')}</Text>
      <Inline space="space.100" alignBlock="end">
        <PersonField
          name="checked-person"
          label={text('people.check.person')}
          change={(picked) => {
            setPerson(picked?.id);
            setFound(undefined);
          }}
        />
        {person === undefined ? (
          <Button isDisabled>{text('people.check.action')}</Button>
        ) : (
          <LoadingButton isLoading={running !== undefined} onClick={() => check(person)}>
            {text('people.check.action')}
          </LoadingButton>
        )}
      </Inline>
      {error !== undefined && <ErrorPanel error={error} />}
      {found?.active === false && (
        <SectionMessage appearance="warning">
          <Text>{text('people.check.inactive')}</Text>
        </SectionMessage>
      )}
      {found !== undefined && <Results connections={found.connections} />}
    </Section>
  );
}
