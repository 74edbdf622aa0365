import type { PortalFields } from '#contract/configuration/catalog-inputs';

/** A mapping as it is stored. */
export interface PortalView extends PortalFields {
  readonly fingerprint: string;
}
