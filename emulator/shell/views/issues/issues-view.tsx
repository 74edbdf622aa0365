import * as React from 'react';
import type { JiraClient } from '../../api/jira';
import type { Issue, IssuePage } from '../../api/jira-shapes';
import { Awaited } from '../../parts/awaited';
import { PersonName } from '../../parts/avatar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Empty } from '../../parts/note';
import { Page } from '../../parts/page';
import type { Column } from '../../parts/table';
import { Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { hashOf } from '../../session/use-route';
import { newestFirst } from './newest-first';
import { StatusLozenge } from './status-lozenge';

/** The project's issues as the persona may see them, newest first. */
export function IssuesView(): React.JSX.Element {
  const { jira, world, persona } = useSession();
  const [count, setCount] = React.useState(1);
  const keys = world.projectKeys;
  const live = useLive(`issues ${count}`, () => readPages(jira, newestFirst(keys), count));
  return (
    <Page title="Queue" lead={`What ${persona.name} may see of ${keys.join(', ')}, newest first.`}>
      <Card title="All requests">
        <Awaited live={live} what="issues">
          {({ issues, nextPageToken }) => (
            <>
              <IssueTable issues={issues} />
              {nextPageToken !== undefined && <Button onPress={() => setCount(count + 1)}>Show more</Button>}
            </>
          )}
        </Awaited>
      </Card>
    </Page>
  );
}

async function readPages(jira: JiraClient, jql: string, count: number): Promise<IssuePage> {
  let page = await jira.searchIssues(jql);
  const issues = [...page.issues];
  for (let at = 1; at < count && page.nextPageToken !== undefined; at++) {
    page = await jira.searchIssues(jql, page.nextPageToken);
    issues.push(...page.issues);
  }
  return { ...page, issues };
}

const COLUMNS: readonly Column<Issue>[] = [
  { title: 'Key', className: 'nowrap', cell: ({ key }) => <a href={hashOf('issues', key)}>{key}</a> },
  { title: 'Summary', cell: ({ fields }) => fields.summary },
  { title: 'Status', cell: ({ fields }) => <StatusLozenge status={fields.status} /> },
  { title: 'Reporter', cell: ({ fields }) => <Who user={fields.reporter} /> },
  { title: 'Assignee', cell: ({ fields }) => <Who user={fields.assignee} /> },
  { title: 'Created', className: 'nowrap', cell: ({ fields }) => <When at={fields.created} /> },
];

const IssueTable = ({ issues }: { readonly issues: readonly Issue[] }): React.JSX.Element =>
  issues.length === 0 ? (
    <Empty title="No issues">Nothing was asked for yet, or this person may not see it.</Empty>
  ) : (
    <Table caption="Issues" columns={COLUMNS} rows={issues} keyOf={({ key }) => key} />
  );

const Who = ({ user }: { readonly user: Issue['fields']['reporter'] }): React.JSX.Element =>
  user ? <PersonName name={user.displayName} /> : <span className="faint">Nobody</span>;
