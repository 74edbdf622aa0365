/** People of the Jira site. E-mails are read for one purpose and never stored. */
export interface DirectoryOfPeople {
  /** Undefined when privacy or the site does not let the app read it. */
  emailOf(accountId: string): Promise<string | undefined>;
  /** Display names of those that exist, by account id. At most 200 are looked up. */
  namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Active accounts that show exactly this e-mail address, whatever its case. More than one is possible. */
  accountsWithEmail(email: string): Promise<readonly string[]>;
  /** False for unknown and deactivated accounts. */
  isActive(accountId: string): Promise<boolean>;
  /** Ids of the groups the account is in. */
  groupIdsOf(accountId: string): Promise<readonly string[]>;
  /** Active accounts in the group; undefined when the group does not exist. */
  membersOf(groupId: string): Promise<readonly string[] | undefined>;
}
