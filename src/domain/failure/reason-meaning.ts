/** What a reason code means to the program: whatever acts on a reason reads its row in the table, never the code itself. */
export interface ReasonMeaning {
  /** What does not go on. `request`: it is refused. `approval`, `denial`: a person's yes or no does not count. */
  readonly stops: 'reading' | 'deciding' | 'request' | 'approval' | 'denial' | 'grant' | 'nothing';
  /** What is not as it should be. `principal`: who the person is in the directory. `holding`: what the person holds. */
  readonly about:
    | 'application'
    | 'level'
    | 'duration'
    | 'justification'
    | 'requester'
    | 'beneficiary'
    | 'approver'
    | 'request'
    | 'rule'
    | 'holding'
    | 'principal'
    | 'entitlement'
    | 'membership'
    | 'connection'
    | 'vendor'
    | 'configuration';
  /** What customers hear: the sentence with its detail, the sentence without it, or (`staff`) neither. */
  readonly told: 'detail' | 'sentence' | 'staff';
  /** Who can put it right, the nearest to the request first: an agent before an administrator. */
  readonly mends: 'requester' | 'approver' | 'agent' | 'administrator' | 'nobody';
  /** What the next try asks anew, forgetting what it knew: what the issue says, or who the person is in the directory. */
  readonly askedAnew: 'request' | 'person' | 'nothing';
  /**
   * What starts the next try. `when-mapped`: an identity mapping of the person, or somebody who asks for it.
   * `removals-by-themselves`: what is to be taken away is never given up; all else waits for somebody who asks.
   */
  readonly retried: 'by-itself' | 'when-mapped' | 'removals-by-themselves' | 'when-asked' | 'never';
  /** The detail is ids of accounts, which tell a reader nothing: pages ask the directory what it calls them. */
  readonly namesAccounts: boolean;
}

export type ReasonTable = Readonly<Record<string, ReasonMeaning>>;
