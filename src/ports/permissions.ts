/** Who may do what, asked of Jira with the person's own rights. */
export interface Permissions {
  isJiraAdmin(accountId: string): Promise<boolean>;
  /** The account may work on the issue as an agent (edit it). */
  isAgentOn(accountId: string, issueId: string): Promise<boolean>;
  /** The account may see the issue in Jira. */
  mayBrowse(accountId: string, issueId: string): Promise<boolean>;
}
