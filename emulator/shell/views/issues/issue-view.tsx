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
import { AccessProperty } from './access-property';
import { FieldEditor } from './field-editor';
import { HistoryList } from './history-list';
import { IssueFacts } from './issue-facts';
import type { ShownIssue } from './read-issue';
import { readIssue, visibilityOf } from './read-issue';
import { StatusButtons } from './status-buttons';
import { StatusLozenge } from './status-lozenge';

/** One issue as agents and approvers see it. */
export function IssueView({ issueKey }: { readonly issueKey: string }): React.JSX.Element {
  const { jira, desk } = useSession();
  const live = useLive(`issue ${issueKey}`, () => readIssue(jira, desk, issueKey));
  return (
    <Page
      title={issueKey}
      back={{ href: hashOf('issues'), text: 'Issues' }}
      lead={live.data && <Lead {...live.data} />}
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

const Lead = ({ issue: { fields } }: ShownIssue): React.JSX.Element => (
  <span className="lead-line">
    {fields.summary} <StatusLozenge status={fields.status} />
  </span>
);

const Story = ({ issue, comments, history }: ShownIssue): React.JSX.Element => (
  <div>
    {issue.fields.description && (
      <Card title="Description">
        <Adf body={issue.fields.description} />
      </Card>
    )}
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
    <StatusButtons issue={issue} transitions={transitions} />
    <ApprovalList issueKey={issue.key} approvals={approvals} />
    <Card title="Access">
      <AccessProperty issue={issue} />
    </Card>
    <Card title="Details">
      <IssueFacts issue={issue} />
      <FieldEditor issueKey={issue.key} />
    </Card>
  </div>
);
