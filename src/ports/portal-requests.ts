/** Who follows a request in the portal. Customers cannot ask Jira themselves, so it is read by the app's own rights. */
export interface PortalRequests {
  /** @param issueIdOrKey as the surface gave it, not to be trusted. Undefined when there is no such portal request. */
  followers(issueIdOrKey: string): Promise<RequestFollowers | undefined>;
  /** Id of the portal that shows a service desk, which need not be the desk's own. Undefined when there is none (any more). */
  portalIdOf(serviceDeskId: string, requestTypeId: string): Promise<string | undefined>;
}

export interface RequestFollowers {
  readonly issueId: string;
  /** Absent when the reporter is unknown, e.g. a deleted account. */
  readonly reporterId?: string;
  /** Request participants, pages read to the end. Members of organisations it is shared with are not among them. */
  readonly participantIds: readonly string[];
}
