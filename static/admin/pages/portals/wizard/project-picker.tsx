import { Button, Inline, Lozenge, Stack, Text } from '@forge/react';
import React, { useCallback, useState } from 'react';
import type { ServiceProjectView } from '#contract/portals/portal-inspection';
import { EmptyView } from '../../../../shared/empty-view';
import { Section } from '../../../../shared/page';
import { PagedTable } from '../../../../shared/paged-table';
import { SearchField } from '../../../../shared/forms/search-field';
import { useText } from '../../../../shared/text/text-provider';
import { usePages } from '../../../../shared/data/use-pages';
import { invoke } from '../../../api';

interface Props {
  readonly choose: (projectId: string) => void;
}

type NameProps = Omit<ServiceProjectView, 'key'> & { readonly projectKey: string };

function Name({ name, projectKey, portalId, teamManaged }: NameProps) {
  const text = useText();
  return (
    <Inline space="space.100" alignBlock="center">
      <Text>{`${name} (${projectKey})`}</Text>
      {portalId !== null && <Lozenge appearance="success">{text('portals.project.mapped')}</Lozenge>}
      {teamManaged && <Lozenge>{text('portals.project.teamManaged')}</Lozenge>}
    </Inline>
  );
}

function ChooseButton({ project, choose }: Props & { readonly project: ServiceProjectView }) {
  const text = useText();
  const { id, name, portalId } = project;
  return (
    <Button
      spacing="compact"
      aria-label={text(portalId === null ? 'portals.project.chooseOf' : 'portals.project.editOf', { name })}
      onClick={() => choose(id)}
    >
      {text(portalId === null ? 'portals.project.choose' : 'portals.project.edit')}
    </Button>
  );
}

/** Service projects, found by key or name. */
export function ProjectPicker({ choose }: Props) {
  const text = useText();
  const [words, setWords] = useState('');
  const read = useCallback(
    (cursor: string | undefined) =>
      invoke('portals.projects', { text: words, ...(cursor === undefined ? {} : { cursor }) }),
    [words],
  );
  const pages = usePages<ServiceProjectView>(read);
  return (
    <Section title={text('portals.project.title')}>
      <Stack space="space.200">
        <Text>{text('portals.project.lead')}</Text>
        <SearchField label={text('portals.project.search')} change={setWords} />
        <PagedTable
          label={text('portals.project.title')}
          pages={pages}
          keyOf={({ id }) => id}
          empty={
            <EmptyView
              title={text('portals.project.noneTitle')}
              description={text('portals.project.noneDescription')}
            />
          }
          columns={[
            {
              key: 'name',
              title: text('portals.column.project'),
              cell: ({ key, ...project }) => <Name {...project} projectKey={key} />,
            },
            {
              key: 'choose',
              title: text('shared.action.actions'),
              width: 20,
              cell: (project) => <ChooseButton project={project} choose={choose} />,
            },
          ]}
        />
      </Stack>
    </Section>
  );
}
