import type { GraphCall, Route } from '../../graph/call';
import { ENTITLEMENT_READ } from '../../graph/roles';
import { GraphFault } from '../../http/graph-fault';

/** No approval is ever under way here, and this service words its 404 with an empty code. */
function approvalNotFound(call: GraphCall): never {
  throw new GraphFault(404, '', `Approval with id ${call.keys[0]?.text ?? ''} not found`);
}

export const GOVERNANCE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: 'identityGovernance/entitlementManagement/accessPackageAssignmentApprovals/{approval}',
    kind: 'approvals.get',
    units: 1,
    roles: ENTITLEMENT_READ,
    handle: approvalNotFound,
  },
];
