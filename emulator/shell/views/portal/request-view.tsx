import * as React from 'react';
import type { DeskClient } from '../../api/desk';
import type { Approval, CustomerRequest, DeskComment, DeskStatus } from '../../api/desk-shapes';
import { ifAllowed } from '../../api/http';
import { Awaited } from '../../parts/awaited';
import { Card } from '../../parts/card';
import { Facts } from '../../parts/facts';
import { FieldValue, isBlank } from '../../parts/field-value';
import { Page } from '../../parts/page';
import { When } from '../../parts/when';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { hashOf } from '../../session/use-route';
import { ApprovalList } from '../approvals/approval-list';
import { CommentForm } from '../comments/comment-form';
import { CommentList } from '../comments/comment-list';
import { PortalPanels } from './portal-panels';
import { PortalUserMenu } from './portal-user-menu';
import { DeskStatusLozenge, summaryOf } from './request-table';

interface Shown {
  readonly request: CustomerRequest;
  readonly comments: readonly DeskComment[];
  readonly statuses: readonly DeskStatus[];
  readonly approvals: readonly Approval[];
}

/** One request as its customer sees it: public comments, where it stands, approvals asked of the persona. */
export function RequestView({ requestKey }: { readonly requestKey: string }): React.JSX.Element {
  const { desk } = useSession();
  const live = useLive(`request ${requestKey}`, () => readRequest(desk, requestKey));
  return (
    <Page
      title={requestKey}
      trail={[
        ['Help portal', hashOf('portal')],
        [requestKey, hashOf('portal', requestKey)],
      ]}
      aside={<PortalUserMenu />}
      lead={live.data && <Lead {...live.data} />}
    >
      <Awaited live={live} what={requestKey}>
        {(shown) => <RequestBody {...shown} />}
      </Awaited>
    </Page>
  );
}

async function readRequest(desk: DeskClient, key: string): Promise<Shown> {
  const [request, comments, statuses, approvals] = await Promise.all([
    desk.request(key),
    desk.comments(key),
    ifAllowed(desk.statuses(key)),
    ifAllowed(desk.approvals(key)),
  ]);
  return { request, comments, statuses: statuses ?? [], approvals: approvals ?? [] };
}

const Lead = ({ request }: Shown): React.JSX.Element => (
  <span className="lead-line">
    {summaryOf(request)} <DeskStatusLozenge status={request.currentStatus} />
  </span>
);

const RequestBody = ({ request, comments, statuses, approvals }: Shown): React.JSX.Element => (
  <div className="columns">
    <div>
      <Card title="Activity">
        <CommentList
          comments={comments
            .filter((one) => one.public)
            .map((one) => ({ ...one, created: one.created.iso8601 }))}
          empty="No answer yet."
        />
        <CommentForm issueKey={request.issueKey} audience="customers" />
      </Card>
    </div>
    <div>
      <PortalPanels request={request} />
      <ApprovalList issueKey={request.issueKey} approvals={approvals} />
      <Card title="Status">
        <StatusSteps current={request.currentStatus} steps={statuses} />
      </Card>
      <Card title="What you asked for">
        <Facts facts={factsOf(request)} />
      </Card>
    </div>
  </div>
);

/** Newest first; the desk lists them that way too, but does not promise it. */
function StatusSteps({
  current,
  steps,
}: {
  readonly current: DeskStatus;
  readonly steps: readonly DeskStatus[];
}) {
  const dated = (steps.length === 0 ? [current] : [...steps]).sort((one, other) =>
    (other.statusDate?.iso8601 ?? '').localeCompare(one.statusDate?.iso8601 ?? ''),
  );
  return (
    <ol className="steps">
      {dated.map((step, at) => (
        <li key={at}>
          <DeskStatusLozenge status={step} /> {step.statusDate && <When at={step.statusDate.iso8601} />}
        </li>
      ))}
    </ol>
  );
}

const factsOf = ({ requestFieldValues = [], requestType }: CustomerRequest) => [
  { label: 'Request type', value: requestType?.name ?? '' },
  ...requestFieldValues
    .filter(({ value }) => !isBlank(value))
    .map(({ fieldId, label, value }) => ({ label: label ?? fieldId, value: <FieldValue value={value} /> })),
];
