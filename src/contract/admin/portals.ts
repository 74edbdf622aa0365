import * as z from 'zod';
import { PortalInput } from '../catalog';
import type { IntentView } from '../catalog';
import type { FaultView } from '../reply';
import { byId, Fingerprint, Id, nothing } from '../inputs';
import type { NoteView, PageView, SavedView } from '../inputs';
import type { PortalInspectionView, ServiceProjectView } from './portal-inspection';
import type { OptionSyncView, SetUpView } from './portal-set-up';
import type { PortalView } from './portal-view';

/** A mapping as the site sees it now. */
export interface PortalReviewView {
  readonly portal: PortalView;
  /** Null = the project is gone, or the app cannot see it. */
  readonly project: { readonly key: string; readonly name: string } | null;
  readonly requestTypes: readonly {
    readonly id: string;
    /** Null = there is no such request type any more. */
    readonly name: string | null;
    readonly intent: IntentView;
  }[];
  /** `unknown`: Jira did not answer. */
  readonly state: 'valid' | 'faulty' | 'unknown';
  readonly faults: readonly FaultView[];
  readonly warnings: readonly NoteView[];
}

export interface PortalCheckView {
  readonly faults: readonly FaultView[];
  readonly warnings: readonly NoteView[];
}

const JiraNumber = z.string().regex(/^\d{1,20}$/, 'not a Jira id');

export const portalInputs = {
  'portals.list': nothing,
  'portals.review': nothing,
  'portals.projects': z.strictObject({
    text: z.string().trim().max(100).default(''),
    limit: z.number().int().min(1).max(50).default(20),
    /** Projects to skip, as the page before said. */
    cursor: z
      .string()
      .regex(/^\d{1,6}$/, 'not a cursor of this list')
      .optional(),
  }),
  'portals.inspect': z.strictObject({ projectId: JiraNumber }),
  'portals.check': z.strictObject({ portal: PortalInput, fingerprint: Fingerprint }),
  'portals.save': z.strictObject({ portal: PortalInput, fingerprint: Fingerprint }),
  'portals.delete': byId,
  'portals.setUp': z.strictObject({
    projectId: JiraNumber,
    /** Issue type of the request types to create; absent = the one that suits best. */
    issueTypeId: JiraNumber.optional(),
    /** Ids of the steps to run; absent = all that can be run. */
    steps: z.array(z.string().max(60)).max(50).optional(),
    dryRun: z.boolean().default(true),
  }),
  'portals.syncOptions': z.strictObject({
    id: Id,
    /** Also switch off the options that mean nothing in the catalog any more. */
    disableGone: z.boolean().default(false),
    dryRun: z.boolean().default(true),
  }),
} as const;

export interface PortalOutputs {
  'portals.list': { readonly portals: readonly PortalView[]; readonly catalogVersion: number };
  'portals.review': { readonly portals: readonly PortalReviewView[]; readonly catalogVersion: number };
  'portals.projects': PageView<ServiceProjectView>;
  'portals.inspect': PortalInspectionView;
  'portals.check': PortalCheckView;
  'portals.save': SavedView;
  'portals.delete': { readonly id: string };
  'portals.setUp': SetUpView;
  'portals.syncOptions': OptionSyncView;
}
