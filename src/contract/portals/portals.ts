import * as z from 'zod';
import { JiraId } from '#domain/kit/ids';
import { PortalMapping } from '#domain/portals/portal';
import type { IntentView } from '#contract/kit/intent-view';
import type { FaultView } from '#contract/kit/reply';
import { byId, FingerprintOrNew, Id, nothing } from '#contract/kit/inputs';
import type { NoteView, PageView, SavedView } from '#contract/kit/inputs';
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
  /** Fields do not offer what the catalog has: syncing their options would help. */
  readonly optionsDiffer: boolean;
}

/**
 * A mapping as the wizard has it, finished or not. What is wrong in it is the answer of the check, so nothing of it is
 * refused here; the use case holds it against the schema.
 */
const UnfinishedPortal = z.custom<z.input<typeof PortalMapping>>(
  (value) => typeof value === 'object' && value !== null,
  'faults.input.object',
);

export const portalInputs = {
  'portals.review': nothing,
  'portals.projects': z.strictObject({
    text: z.string().trim().max(100).default(''),
    limit: z.number().int().min(1).max(50).default(20),
    /** Projects to skip, as the page before said. */
    cursor: z
      .string()
      .regex(/^\d{1,6}$/, 'refusals.listPlace')
      .optional(),
  }),
  'portals.inspect': z.strictObject({ projectId: JiraId }),
  'portals.check': z.strictObject({ portal: UnfinishedPortal, fingerprint: FingerprintOrNew }),
  'portals.save': z.strictObject({ portal: PortalMapping, fingerprint: FingerprintOrNew }),
  'portals.delete': byId,
  'portals.setUp': z.strictObject({
    projectId: JiraId,
    /** Issue type of the request types to create; absent = the one that suits best. */
    issueTypeId: JiraId.optional(),
    /** Ids of the steps to run; absent = all that can be run. */
    steps: z.array(z.string().max(60)).max(50).optional(),
    dryRun: z.boolean().default(true),
  }),
  'portals.syncOptions': z
    .strictObject({
      /** Of a saved mapping; absent for one that is not saved, which is sent whole. */
      id: Id.optional(),
      portal: PortalMapping.optional(),
      /** Also switch off the options that mean nothing in the catalog any more. */
      disableGone: z.boolean().default(false),
      dryRun: z.boolean().default(true),
    })
    .refine(
      ({ id, portal }) => (id === undefined) !== (portal === undefined),
      'findings.portal.options.oneMapping',
    ),
} as const;

export interface PortalOutputs {
  'portals.review': { readonly portals: readonly PortalReviewView[]; readonly catalogVersion: number };
  'portals.projects': PageView<ServiceProjectView>;
  'portals.inspect': PortalInspectionView;
  'portals.check': PortalCheckView;
  'portals.save': SavedView;
  'portals.delete': { readonly id: string };
  'portals.setUp': SetUpView;
  'portals.syncOptions': OptionSyncView;
}
