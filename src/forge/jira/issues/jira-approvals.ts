import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { ApprovalEvidence } from '#domain/requests/approval';
import { find, readAll } from '../jira-client';

const DeskDate = z.object({ epochMillis: z.number() });
const Approval = z.object({
  id: z.string(),
  createdDate: DeskDate,
  completedDate: DeskDate.nullish(),
  approvers: z.array(
    z.object({ approver: z.object({ accountId: z.string() }), approverDecision: z.string() }),
  ),
});
type Approval = z.infer<typeof Approval>;
const Page = z.object({ values: z.array(Approval), isLastPage: z.boolean() });

/** Records do not say when each person answered: between the beginning of the approval and its end, if it has one. */
function evidenceIn({ id, createdDate, completedDate, approvers }: Approval): ApprovalEvidence[] {
  const at = new Date((completedDate ?? createdDate).epochMillis).toISOString();
  const askedAt = new Date(createdDate.epochMillis).toISOString();
  return approvers
    .filter(({ approverDecision }) => approverDecision === 'approved')
    .map(({ approver }) => ({ accountId: approver.accountId, at, askedAt, evidence: `approval:${id}` }));
}

/** Issues outside portals have no approvals: 404. */
export async function readApprovals(issueId: string): Promise<readonly ApprovalEvidence[]> {
  const approvals = await readAll(async (start) => {
    const page = await find('read approvals', Page, () =>
      asApp().requestJira(route`/rest/servicedeskapi/request/${issueId}/approval?start=${start}&limit=50`),
    );
    return page && { items: page.values, isLast: page.isLastPage };
  });
  return approvals.flatMap(evidenceIn);
}
