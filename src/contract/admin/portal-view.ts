import type { PortalFields } from '../catalog';

/** A mapping as it is stored. */
export interface PortalView extends PortalFields {
  readonly fingerprint: string;
}
