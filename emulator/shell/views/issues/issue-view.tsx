import * as React from 'react';
import { Adf } from '../../parts/adf';
import { Awaited } from '../../parts/awaited';
import { Card } from '../../parts/card';
import { Page } from '../../parts/page';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { hashOf } from '../../session/use-route';
import { ApprovalList } from '../approvals/approval-list';
import { CommentForm } from '../comments/comment-form';
import { CommentList } from '../comments/comment-list';
import { FieldEditor } from './field-editor';
import { HistoryList } from './history-list';
import { IssueFacts } from './issue-facts';
import type { ShownIssue } from './read-issue';
import { readIssue, visibilityOf } from './read-issue';
import { IssuePanels } from './issue-panels';
import { StatusMenu } from './status-menu';

/** One issue as agents and approvers see it. */
export function IssueView({ issueKey }: { readonly issueKey: string }): React.JSX.Element {
  const { jira, desk } = useSession();
  const live = useLive(`issue ${issueKey}`, () => readIssue(jira, desk, issueKey));
  return (
    <Page
      title={live.data?.issue.fields.summary ?? issueKey}
      trail={[
        ['Queue', hashOf('issues')],
        [issueKey, hashOf('issues', issueKey)],
      ]}
    >
      <Awaited live={live} what={issueKey}>
        {(shown) => (
          <div className="columns">
            <Story {...shown} />
            <Details {...shown} />
          </div>
        )}
      </Awaited>
    </Page>
  );
}

const Story = ({ issue, comments, history }: ShownIssue): React.JSX.Element => (
  <div>
    {issue.fields.description && (
      <Card title="Description">
        <Adf body={issue.fields.description} />
      </Card>
    )}
    <IssuePanels issue={issue} />
    <Card title="Comments">
      <CommentList
        comments={comments.map((one) => ({ ...one, visibility: visibilityOf(one) }))}
        empty="No comments yet."
      />
      <CommentForm issueKey={issue.key} audience="agents" />
    </Card>
    <Card title="History">
      <HistoryList history={history} />
    </Card>
  </div>
);

const Details = ({ issue, transitions, approvals }: ShownIssue): React.JSX.Element => (
  <div>
    <StatusMenu issue={issue} transitions={transitions} />
    <ApprovalList issueKey={issue.key} approvals={approvals} />
    <Card title="Details">
      <IssueFacts issue={issue} />
      <FieldEditor issueKey={issue.key} />
    </Card>
  </div>
);
