import * as React from 'react';
import type { Issue } from '../../api/jira-shapes';
import type { World } from '../../api/world';
import type { Fact } from '../../parts/facts';
import { Facts } from '../../parts/facts';
import { FieldValue } from '../../parts/field-value';
import { useSession } from '../../session/session';

const EVERY_ISSUE = [
  ['assignee', 'Assignee'],
  ['reporter', 'Reporter'],
  ['created', 'Created'],
  ['updated', 'Updated'],
] as const;

/** The seeded fields of the access project first, then those every issue has. */
export function IssueFacts({ issue }: { readonly issue: Issue }): React.JSX.Element {
  const { world } = useSession();
  return <Facts facts={[...accessFacts(issue, world), ...commonFacts(issue)]} />;
}

const accessFacts = ({ fields, names = {} }: Issue, world: World): readonly Fact[] =>
  world.fields
    .filter(({ id }) => id in fields && !EVERY_ISSUE.some(([known]) => known === id))
    .map(({ id, name }) => ({ label: names[id] ?? name, value: <FieldValue value={fields[id]} /> }));

const commonFacts = ({ fields }: Issue): readonly Fact[] =>
  EVERY_ISSUE.map(([id, label]) => ({ label, value: <FieldValue value={fields[id]} /> }));
