import type { VirtualClock } from '../../contracts';
import type { Account, Group } from '../model/account';
import type { Field } from '../model/field';
import type { Issue } from '../model/issue';
import type { GlobalPermission, Grantee } from '../model/permission';
import type { IssueType, Project, ProjectRole, RequestType } from '../model/project';
import type { Status, Workflow } from '../model/workflow';
import { Sequences } from './sequences';

/** An entity property declared by an app's manifest: only declared paths can be searched. */
export interface EntityPropertyIndex {
  readonly propertyKey: string;
  readonly values: readonly {
    readonly path: string;
    readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
    readonly searchAlias?: string;
  }[];
}

/** Switches a test may turn at any time. */
export interface SiteSettings {
  /** Whether Atlassian approved the app for `GET /user/email`. */
  emailApiApproved: boolean;
  /** How long a change stays invisible to JQL, virtual milliseconds. */
  searchLagMs: number;
  /** Per-issue write limits (20 per 2 s, 100 per 30 s of virtual time). */
  rateLimits: boolean;
}

export interface SiteState {
  readonly clock: VirtualClock;
  readonly baseUrl: string;
  readonly settings: SiteSettings;
  readonly sequences: Sequences;
  readonly accounts: Map<string, Account>;
  readonly groups: Map<string, Group>;
  readonly globalGrants: Map<GlobalPermission, Grantee[]>;
  readonly roles: Map<string, ProjectRole>;
  readonly projects: Map<string, Project>;
  readonly issueTypes: Map<string, IssueType>;
  readonly requestTypes: Map<string, RequestType>;
  readonly fields: Map<string, Field>;
  readonly statuses: Map<string, Status>;
  readonly workflows: Map<string, Workflow>;
  readonly issues: Map<string, Issue>;
  readonly entityProperties: EntityPropertyIndex[];
}

export function createState(clock: VirtualClock, baseUrl: string): SiteState {
  return {
    clock,
    baseUrl,
    settings: { emailApiApproved: false, searchLagMs: 0, rateLimits: true },
    sequences: new Sequences(),
    accounts: new Map(),
    groups: new Map(),
    globalGrants: new Map(),
    roles: new Map(),
    projects: new Map(),
    issueTypes: new Map(),
    requestTypes: new Map(),
    fields: new Map(),
    statuses: new Map(),
    workflows: new Map(),
    issues: new Map(),
    entityProperties: [],
  };
}
