/** What a test may change about the service's behaviour. All times are virtual. */
export interface EntraSwitches {
  /** Answer to a removal of someone who is no member: both shapes occur in production. */
  notMemberShape: 404 | 400;
  /** What Graph says once the consent of the calling application is gone. */
  consentRemovedShape: 'identity-not-found' | 'roles-missing';
  /** Code for an unknown client id; `auto` says 700038 for the all-zero GUID and 700016 otherwise. */
  unknownApplicationCode: 'auto' | 700016 | 700038;
  guestsInMicrosoft365Groups: 'allowed' | 'blocked';
  conditionalAccess: 'passes' | 'blocks';
  /** `expires_in` of new tokens, in seconds. */
  tokenLifetimeSeconds: number;
  /** Tolerance on both ends of a client assertion's lifetime, in seconds. */
  assertionSkewSeconds: number;
  /** Between the parts of `error_description`: spaces since the end of 2023, CR LF before. */
  tokenErrorSeparator: 'space' | 'crlf';
  /** Wording of the 401 for a token without dots: since 2024, and in 2021. */
  malformedTokenWording: 'IDX14100' | 'CompactToken';
  /** v1.0 lists no service principals among the members of a group; `true` lists them as beta does. */
  listServicePrincipalMembers: boolean;
  /** Most members of a group; null = no limit. */
  memberQuota: number | null;
  ownerQuota: number;
  replication: ReplicationSwitches;
  throttling: ThrottlingSwitches;
  batch: BatchSwitches;
  /** Age an audit entry must reach before it can be read, in milliseconds. */
  auditLatencyMs: number;
}

export interface ReplicationSwitches {
  /** Reads of an object just created through the API that answer 404 before the first that finds it. */
  objectReads: number;
  /** Milliseconds during which an object just created through the API answers 404. */
  objectMs: number;
  /** Milliseconds by which reads of memberships lag behind writes. */
  membershipMs: number;
  /** Milliseconds by which the index behind `ConsistencyLevel: eventual` lags behind creations. */
  indexMs: number;
}

export interface ThrottlingSwitches {
  enabled: boolean;
  /** `auto` counts the users: S below 50, M up to 500, L above. */
  tenantSize: 'auto' | 'S' | 'M' | 'L';
  /** Replaces the resource units per 10 s of one application in one tenant; null = by tenant size. */
  resourceUnits: number | null;
  /** Replaces the 3,000 writes per 150 s of one application in one tenant; null = as documented. */
  writes: number | null;
  retryAfter: 'integer' | 'fraction' | 'date' | 'absent';
}

export interface BatchSwitches {
  /** Answers come in another order than requests. */
  shuffle: boolean;
  /** Outer status 424 instead of 200 when an item was throttled. */
  outer424WhenThrottled: boolean;
}

export function defaultSwitches(): EntraSwitches {
  return {
    notMemberShape: 404,
    consentRemovedShape: 'identity-not-found',
    unknownApplicationCode: 'auto',
    guestsInMicrosoft365Groups: 'allowed',
    conditionalAccess: 'passes',
    tokenLifetimeSeconds: 3599,
    assertionSkewSeconds: 300,
    tokenErrorSeparator: 'space',
    malformedTokenWording: 'IDX14100',
    listServicePrincipalMembers: false,
    memberQuota: null,
    ownerQuota: 100,
    replication: { objectReads: 0, objectMs: 0, membershipMs: 0, indexMs: 0 },
    throttling: {
      enabled: true,
      tenantSize: 'auto',
      resourceUnits: null,
      writes: null,
      retryAfter: 'integer',
    },
    batch: { shuffle: true, outer424WhenThrottled: false },
    auditLatencyMs: 120_000,
  };
}
