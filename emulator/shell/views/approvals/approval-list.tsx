import * as React from 'react';
import type { Approval } from '../../api/desk-shapes';
import { PersonName } from '../../parts/avatar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Lozenge } from '../../parts/lozenge';
import { Failure } from '../../parts/note';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';

interface Props {
  readonly issueKey: string;
  readonly approvals: readonly Approval[];
}

/** The issue's approvals; the persona decides those that are asked of it. */
export const ApprovalList = ({ issueKey, approvals }: Props): React.JSX.Element | null =>
  approvals.length === 0 ? null : (
    <Card title="Approval">
      {approvals.map((approval) => (
        <OneApproval key={approval.id} issueKey={issueKey} approval={approval} />
      ))}
    </Card>
  );

const OneApproval = ({ issueKey, approval }: { readonly issueKey: string; readonly approval: Approval }) => (
  <div className="approval">
    <p>
      {approval.name} <Lozenge>{approval.finalDecision}</Lozenge>
    </p>
    <ul className="plain-list">
      {approval.approvers.map(({ approver, approverDecision }) => (
        <li key={approver.accountId}>
          <PersonName name={approver.displayName} /> <Lozenge>{approverDecision}</Lozenge>
        </li>
      ))}
    </ul>
    {approval.canAnswerApproval && <Decision issueKey={issueKey} approvalId={approval.id} />}
  </div>
);

function Decision({ issueKey, approvalId }: { readonly issueKey: string; readonly approvalId: string }) {
  const { desk } = useSession();
  const { busy, error, run } = useAction();
  const decide = (decision: 'approve' | 'decline'): void =>
    void run(() => desk.decide(issueKey, approvalId, decision));
  return (
    <>
      <div className="buttons">
        <Button kind="primary" busy={busy} onPress={() => decide('approve')}>
          Approve
        </Button>
        <Button busy={busy} onPress={() => decide('decline')}>
          Decline
        </Button>
      </div>
      <Failure error={error} />
    </>
  );
}
