import { Inline, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { PortalReviewView } from '#contract/portals/portals';
import { ActionsMenu } from '../../../../shared/actions-menu';
import { Table } from '../../../../shared/table';
import type { Column } from '../../../../shared/table';
import type { Text as Texts } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { TextLink } from '../../../parts/text-link';
import type { PortalDialog } from './dialog-props';

interface Props {
  readonly portals: readonly PortalReviewView[];
  readonly edit: (projectId: string) => void;
  readonly open: (dialog: PortalDialog, review: PortalReviewView) => void;
}

const appearances = { valid: 'success', faulty: 'removed', unknown: 'default' } as const;

/** What a project is called; its id when Jira does not show it. */
export function projectTitle(text: Texts, { project, portal }: PortalReviewView): string {
  if (project === null) return text('portals.unknownProject', { id: portal.projectId });
  return `${project.name} (${project.key})`;
}

function RequestTypes({ requestTypes }: Pick<PortalReviewView, 'requestTypes'>) {
  const text = useText();
  return (
    <Stack space="space.050">
      {requestTypes.map(({ id, name, intent }) => (
        <Inline key={id} space="space.100" alignBlock="center">
          <Text>{name ?? text('portals.unknownRequestType', { id })}</Text>
          <Lozenge>{text(`shared.intent.${intent}`)}</Lozenge>
        </Inline>
      ))}
    </Stack>
  );
}

function Validity({ review, show }: { readonly review: PortalReviewView; readonly show: () => void }) {
  const text = useText();
  const { state, faults, warnings } = review;
  const counts = [
    ...(faults.length > 0 ? [text.count('portals.faults', faults.length)] : []),
    ...(warnings.length > 0 ? [text.count('portals.warnings', warnings.length)] : []),
  ];
  return (
    <Stack space="space.050" alignInline="start">
      <Inline>
        <Lozenge appearance={appearances[state]}>{text(`portals.state.${state}`)}</Lozenge>
      </Inline>
      {counts.length > 0 && <TextLink label={counts.join(', ')} follow={show} />}
    </Stack>
  );
}

/** Mapped projects with their request types, whether they are valid, and what can be done. */
export function PortalTable({ portals, edit, open }: Props) {
  const text = useText();
  const actions = (review: PortalReviewView) => [
    { label: text('shared.action.edit'), run: () => edit(review.portal.projectId) },
    { label: text('portals.sync.action'), run: () => open('sync', review) },
    ...(review.faults.length + review.warnings.length === 0
      ? []
      : [{ label: text('portals.findings.action'), run: () => open('findings', review) }]),
    { label: text('portals.remove.action'), run: () => open('remove', review) },
  ];
  const columns: readonly Column<PortalReviewView>[] = [
    {
      key: 'project',
      title: text('portals.column.project'),
      cell: (review) => <Text weight="medium">{projectTitle(text, review)}</Text>,
    },
    {
      key: 'types',
      title: text('portals.column.requestTypes'),
      cell: (review) => <RequestTypes {...review} />,
    },
    {
      key: 'state',
      title: text('portals.column.state'),
      cell: (review) => <Validity review={review} show={() => open('findings', review)} />,
    },
    {
      key: 'actions',
      title: text('shared.action.actions'),
      width: 12,
      cell: (review) => <ActionsMenu name={projectTitle(text, review)} actions={actions(review)} />,
    },
  ];
  return (
    <Table
      label={text('admin.tab.portals')}
      rows={portals}
      keyOf={({ portal }) => portal.id}
      columns={columns}
    />
  );
}
