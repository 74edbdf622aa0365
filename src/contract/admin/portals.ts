import * as z from 'zod';
import { PortalInput } from '../catalog';
import type { PortalFields } from '../catalog';
import { byId, Fingerprint, nothing } from '../inputs';
import type { SavedView } from '../inputs';

export interface PortalView extends PortalFields {
  readonly fingerprint: string;
}

export const portalInputs = {
  'portals.list': nothing,
  'portals.save': z.strictObject({ portal: PortalInput, fingerprint: Fingerprint }),
  'portals.delete': byId,
} as const;

export interface PortalOutputs {
  'portals.list': { readonly portals: readonly PortalView[]; readonly catalogVersion: number };
  'portals.save': SavedView;
  'portals.delete': { readonly id: string };
}
