import * as React from 'react';
import { ACCESS_PROPERTY } from '../../api/jira';
import type { Issue } from '../../api/jira-shapes';
import { Facts } from '../../parts/facts';
import { FieldValue } from '../../parts/field-value';
import { Lozenge } from '../../parts/lozenge';
import { Empty } from '../../parts/note';
import { useSession } from '../../session/session';
import { labelOf } from './label-of';

/** What Gatehouse wrote on the issue for searches: the property, one row per entry. */
export function AccessProperty({ issue }: { readonly issue: Issue }): React.JSX.Element {
  const property = issue.properties?.[ACCESS_PROPERTY];
  if (typeof property !== 'object' || property === null) {
    return <Empty title="Gatehouse has written nothing here yet." />;
  }
  const facts = Object.entries(property as Readonly<Record<string, unknown>>).map(([name, value]) => ({
    label: labelOf(name),
    value: <PropertyValue name={name} value={value} />,
  }));
  return <Facts facts={facts} />;
}

function PropertyValue({
  name,
  value,
}: {
  readonly name: string;
  readonly value: unknown;
}): React.JSX.Element {
  const { world } = useSession();
  if (name === 'state' && typeof value === 'string') return <Lozenge>{labelOf(value)}</Lozenge>;
  const person = world.people.find(({ accountId }) => accountId === value);
  return <FieldValue value={person === undefined ? value : { accountId: value, displayName: person.name }} />;
}
