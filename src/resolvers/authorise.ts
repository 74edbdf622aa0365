/** What the platform says about a call. `accountId` is the platform's word; `extension` may be the page's. */
export interface CallContext {
  readonly accountId?: unknown;
  readonly extension?: unknown;
}

/**
 * Proves that the caller may use a resolver at all, and says for what: operations get nothing but its answer.
 * Undefined = refused. An error is a refusal too.
 */
export type Authorise<Caller> = (context: CallContext, operation: string) => Promise<Caller | undefined>;

export interface AdminCaller {
  readonly accountId: string;
}

/** Somebody who is signed in; nothing else is known of them. */
export interface PersonCaller {
  readonly accountId: string;
}

/** Bound to one issue: the one the right was checked on. */
export interface IssueCaller {
  readonly accountId: string;
  readonly issueId: string;
}

/** What somebody is on an issue: see `issueRole`. */
export interface PanelCaller extends IssueCaller {
  readonly role: 'agent' | 'approver';
}

/** What the platform says of somebody who is not signed in. */
const UNIDENTIFIED = 'unidentified';
const ISSUE_ID = /^\d{1,20}$/;
const ISSUE_ID_OR_KEY = /^(\d{1,20}|[A-Z][A-Z0-9_]{1,80}-\d{1,12})$/;

function accountOf({ accountId }: CallContext): string | undefined {
  return typeof accountId === 'string' && /^[\w:.-]{1,128}$/.test(accountId) ? accountId : undefined;
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

function matching(value: unknown, form: RegExp): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && form.test(text) ? text : undefined;
}

/** Jira administrators; asked at every call. */
export function asAdmin(isJiraAdmin: (accountId: string) => Promise<boolean>): Authorise<AdminCaller> {
  return async (context) => {
    const accountId = accountOf(context);
    return accountId !== undefined && (await isJiraAdmin(accountId)) ? { accountId } : undefined;
  };
}

/**
 * Agents on the issue that the panel names, and approvers of its request, who get only the operations named here: the
 * page may lie about the issue, so the role is asked for that very issue.
 */
export function asPanelReader(
  roleOn: (accountId: string, issueId: string) => Promise<PanelCaller['role'] | undefined>,
  openToApprovers: ReadonlySet<string>,
): Authorise<PanelCaller> {
  return async (context, operation) => {
    const accountId = accountOf(context);
    const issueId = matching(own(own(context.extension, 'issue'), 'id'), ISSUE_ID);
    if (accountId === undefined || issueId === undefined) return undefined;
    const role = await roleOn(accountId, issueId);
    const may = role === 'agent' || (role === 'approver' && openToApprovers.has(operation));
    return may ? { accountId, issueId, role } : undefined;
  };
}

/** Anybody who is signed in, customers included: for what concerns nobody but the caller. */
export function asThemselves(): Authorise<PersonCaller> {
  return async (context) => {
    const accountId = accountOf(context);
    return accountId === undefined || accountId === UNIDENTIFIED ? undefined : { accountId };
  };
}

/** Reporter, participants and beneficiary of the request that the portal page names. */
export function asFollower(
  visibleRequest: (accountId: string, issueIdOrKey: string) => Promise<string | undefined>,
): Authorise<IssueCaller> {
  return async (context) => {
    const accountId = accountOf(context);
    const key = matching(own(own(context.extension, 'request'), 'key'), ISSUE_ID_OR_KEY);
    if (accountId === undefined || accountId === UNIDENTIFIED || key === undefined) return undefined;
    const issueId = await visibleRequest(accountId, key);
    return issueId === undefined ? undefined : { accountId, issueId };
  };
}
