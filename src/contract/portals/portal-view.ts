import type * as z from 'zod';
import type { PortalMapping } from '#domain/portals/portal';

/** A mapping as it is entered. */
export type PortalFields = z.output<typeof PortalMapping>;

/** A mapping as it is in force: as it was entered. */
export interface PortalView extends PortalFields {
  readonly fingerprint: string;
}
