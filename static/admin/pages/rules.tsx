import { Lozenge } from '@forge/react';
import React from 'react';
import type { RuleView } from '../../../src/contract/admin/rules';
import { LoadedView } from '../../shared/loaded-view';
import { Table } from '../../shared/table';
import { useOperation } from '../../shared/use-operation';
import { invoke } from '../api';
import type { PageProps } from '../page-props';

const list = () => invoke('rules.list');

function conditionText({ when }: RuleView): string {
  const parts = [
    ['application', when.applicationIds],
    ['level', when.levelIds],
    ['intent', when.intents],
    ['group', when.requesterGroupIds],
    ['e-mail domain', when.requesterEmailDomains],
  ] as const;
  const given = parts.filter(([, values]) => values.length > 0);
  return given.map(([name, values]) => `${name} ${values.join(' or ')}`).join(', ') || 'every request';
}

function outcomeText({ outcome }: RuleView): string {
  if (outcome.kind !== 'approval') return `${outcome.kind}: ${outcome.reason}`;
  return `approval: ${outcome.stages.map(({ name, need }) => `${name} (${need})`).join(', then ')}`;
}

const columns = [
  { title: 'Rule', cell: ({ name, version }: RuleView) => `${name} (version ${version})` },
  { title: 'When', cell: conditionText },
  { title: 'Then', cell: outcomeText },
  { title: 'At most', cell: ({ durationCap }: RuleView) => durationCap ?? 'no limit' },
  {
    title: 'In force',
    cell: ({ enabled }: RuleView) => (
      <Lozenge appearance={enabled ? 'success' : 'default'}>{enabled ? 'yes' : 'no'}</Lozenge>
    ),
  },
];

/** In order of evaluation: the first that matches decides, and what none covers is refused. */
export function Rules({ version }: Pick<PageProps, 'version'>) {
  const { loaded, reload } = useOperation(list, version);
  return (
    <LoadedView loaded={loaded} reload={reload}>
      {({ rules }) => (
        <Table
          rows={rules}
          keyOf={({ id }) => id}
          columns={columns}
          empty="No rule yet: every request is refused"
        />
      )}
    </LoadedView>
  );
}
