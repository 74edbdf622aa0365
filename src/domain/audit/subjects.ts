/** The app itself, as actor of audit events. */
export const GATEHOUSE = 'gatehouse';

/** The chain of an issue: what happened to its request and its grants. */
export const issueSubject = (issueId: string) => `issue:${issueId}`;
