export type AccountType = 'atlassian' | 'app' | 'customer';

export interface Account {
  readonly accountId: string;
  /** `customer` = portal-only: may use the service desk API as a customer and holds no Jira permission. */
  readonly accountType: AccountType;
  displayName: string;
  /** Empty for an app. Shown to others only when `emailVisible`. */
  email: string;
  emailVisible: boolean;
  active: boolean;
  readonly timeZone: string;
}

export interface Group {
  readonly groupId: string;
  readonly name: string;
  readonly members: Set<string>;
}
