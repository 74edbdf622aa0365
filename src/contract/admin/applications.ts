import * as z from 'zod';
import { riskLevels } from '../catalog';
import type { BindingView } from '../catalog';
import { byId, Fingerprint, Id, nothing } from '../inputs';
import type { SavedView } from '../inputs';

export interface LevelView {
  readonly id: string;
  readonly name: string;
  readonly entitlements: readonly BindingView[];
}

export interface ApplicationView {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly aliases: readonly string[];
  readonly ownerAccountId: string | null;
  readonly risk: (typeof riskLevels)[number];
  readonly enabled: boolean;
  readonly levels: readonly LevelView[];
  readonly fingerprint: string;
}

const Level = z.strictObject({ id: Id, name: z.string() });

export const applicationInputs = {
  'applications.list': nothing,
  'applications.get': byId,
  /** Levels are named only: their bindings are kept by level id, and change through `entitlements.*`. Absent = as they are. */
  'applications.save': z.strictObject({
    id: Id,
    name: z.string(),
    description: z.string().optional(),
    aliases: z.array(z.string()).optional(),
    ownerAccountId: z.string().optional(),
    risk: z.enum(riskLevels).optional(),
    enabled: z.boolean().optional(),
    levels: z.array(Level).max(20).optional(),
    fingerprint: Fingerprint,
  }),
  'applications.delete': byId,
  'levels.save': z.strictObject({ applicationId: Id, level: Level }),
  'levels.delete': z.strictObject({ applicationId: Id, levelId: Id }),
} as const;

export interface ApplicationOutputs {
  'applications.list': { readonly applications: readonly ApplicationView[]; readonly catalogVersion: number };
  'applications.get': { readonly application: ApplicationView };
  'applications.save': SavedView;
  'applications.delete': { readonly id: string };
  'levels.save': SavedView;
  'levels.delete': SavedView;
}
