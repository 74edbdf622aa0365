import {
  Code,
  Form,
  FormFooter,
  FormSection,
  Button,
  Label,
  SectionMessage,
  Stack,
  Text,
  Textfield,
  User,
  useForm,
} from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { AuditEventView } from '../../../src/contract/admin/audit';
import { LoadedView } from '../../shared/loaded-view';
import { Table } from '../../shared/table';
import { useOperation } from '../../shared/use-operation';
import { when } from '../../shared/when';
import { invoke } from '../api';
import type { PageProps } from '../page-props';

const CONFIGURATION = 'configuration';
const APP = 'gatehouse';

const columns = [
  { title: 'No.', cell: ({ seq }: AuditEventView) => String(seq) },
  { title: 'When', cell: ({ at }: AuditEventView) => when(at) },
  { title: 'What', cell: ({ action }: AuditEventView) => action.replaceAll('-', ' ') },
  {
    title: 'Who',
    cell: ({ actor }: AuditEventView) => (actor === APP ? 'Gatehouse' : <User accountId={actor} />),
  },
  { title: 'Facts', cell: ({ facts }: AuditEventView) => <Code>{JSON.stringify(facts)}</Code> },
];

function SubjectForm({ choose }: { readonly choose: (subject: string) => void }) {
  const { handleSubmit, register, getFieldId } = useForm({ defaultValues: { subject: CONFIGURATION } });
  return (
    <Form onSubmit={handleSubmit(({ subject }) => choose(subject.trim()))}>
      <FormSection>
        <Label labelFor={getFieldId('subject')}>Subject: configuration, issue:ID or connection:ID</Label>
        <Textfield {...register('subject', { required: true })} />
      </FormSection>
      <FormFooter>
        <Button type="submit">Show</Button>
      </FormFooter>
    </Form>
  );
}

/** Whether the record of this subject is as it was written. */
function Integrity({ subject, version }: Pick<PageProps, 'version'> & { readonly subject: string }) {
  const verify = useCallback(() => invoke('audit.verify', { subject }), [subject]);
  const { loaded, reload } = useOperation(verify, version);
  return (
    <LoadedView loaded={loaded} reload={reload}>
      {({ events, fault }) => (
        <SectionMessage appearance={fault === null ? 'success' : 'error'}>
          <Text>
            {fault === null
              ? `${events} events, none changed or missing.`
              : `Event ${fault.seq} is ${fault.fault}.`}
          </Text>
        </SectionMessage>
      )}
    </LoadedView>
  );
}

/** What was done, by subject, with the proof that nobody changed it. */
export function Audit({ version }: Pick<PageProps, 'version'>) {
  const [subject, setSubject] = useState(CONFIGURATION);
  const list = useCallback(
    () => invoke('audit.list', { filter: { by: 'subject', subject }, limit: 100 }),
    [subject],
  );
  const { loaded, reload } = useOperation(list, version);
  return (
    <Stack space="space.200">
      <SubjectForm choose={setSubject} />
      <Integrity subject={subject} version={version} />
      <LoadedView loaded={loaded} reload={reload}>
        {({ items }) => (
          <Table rows={items} keyOf={({ seq }) => String(seq)} columns={columns} empty="No events" />
        )}
      </LoadedView>
    </Stack>
  );
}
