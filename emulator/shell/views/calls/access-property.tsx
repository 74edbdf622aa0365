import * as React from 'react';
import { ACCESS_PROPERTY } from '../../api/jira';
import type { Issue } from '../../api/jira-shapes';
import { Facts } from '../../parts/facts';
import { FieldValue } from '../../parts/field-value';
import { labelOf } from '../../parts/label-of';
import { Lozenge } from '../../parts/lozenge';
import { Empty } from '../../parts/note';
import { useSession } from '../../session/session';

type Entries = Readonly<Record<string, unknown>>;

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Gatehouse wrote on the issue for searches: the property, one row per entry. */
export function AccessProperty({ issue }: { readonly issue: Issue }): React.JSX.Element {
  const property = issue.properties?.[ACCESS_PROPERTY];
  return isEntries(property) ? (
    <EntryFacts entries={property} />
  ) : (
    <Empty title="Gatehouse has written nothing here yet." />
  );
}

const EntryFacts = ({ entries }: { readonly entries: Entries }): React.JSX.Element => (
  <Facts
    facts={Object.entries(entries).map(([name, value]) => ({
      label: labelOf(name),
      value: <EntryValue name={name} value={value} />,
    }))}
  />
);

interface Entry {
  readonly name: string;
  readonly value: unknown;
}

function EntryValue({ name, value }: Entry): React.JSX.Element {
  const { world } = useSession();
  if (name === 'state' && typeof value === 'string') return <Lozenge>{labelOf(value)}</Lozenge>;
  if (Array.isArray(value) && value.some(isEntries)) return <EntryList list={value.filter(isEntries)} />;
  const person = world.people.find(({ accountId }) => accountId === value);
  return <FieldValue value={person === undefined ? value : { accountId: value, displayName: person.name }} />;
}

const EntryList = ({ list }: { readonly list: readonly Entries[] }): React.JSX.Element => (
  <ul className="plain-list nested">
    {list.map((entries, at) => (
      <li key={at}>
        <EntryFacts entries={entries} />
      </li>
    ))}
  </ul>
);
