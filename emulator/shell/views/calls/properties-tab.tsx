import * as React from 'react';
import { ACCESS_PROPERTY } from '../../api/jira';
import type { Issue } from '../../api/jira-shapes';
import { Awaited } from '../../parts/awaited';
import { Card } from '../../parts/card';
import { Empty } from '../../parts/note';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { newestFirst } from '../issues/newest-first';
import { AccessProperty } from './access-property';

/** What Gatehouse wrote on issues for searches, which Jira itself shows nowhere. */
export function PropertiesTab(): React.JSX.Element {
  const { jira, world } = useSession();
  const live = useLive('properties', () => jira.searchIssues(newestFirst(world.projectKeys)));
  return (
    <Card title="Issue properties">
      <Awaited live={live} what="issues">
        {({ issues }) => <Properties issues={issues.filter(hasProperty)} />}
      </Awaited>
    </Card>
  );
}

const hasProperty = ({ properties }: Issue): boolean => properties?.[ACCESS_PROPERTY] !== undefined;

const Properties = ({ issues }: { readonly issues: readonly Issue[] }): React.JSX.Element =>
  issues.length === 0 ? (
    <Empty title="Gatehouse has written nothing on an issue that this person may see." />
  ) : (
    <ul className="plain-list">
      {issues.map((issue, at) => (
        <li key={issue.key}>
          <details open={at === 0}>
            <summary>
              {issue.key} {issue.fields.summary}
            </summary>
            <AccessProperty issue={issue} />
          </details>
        </li>
      ))}
    </ul>
  );
