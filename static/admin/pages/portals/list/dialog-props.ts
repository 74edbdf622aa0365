import type { PortalReviewView } from '#contract/portals/portals';

/** What can be opened for one mapping. */
export type PortalDialog = 'findings' | 'sync' | 'remove';

/** What every dialog about one mapping gets. */
export interface DialogProps {
  readonly review: PortalReviewView;
  readonly close: () => void;
  /** Closes, and reads the list again. */
  readonly changed: () => void;
  readonly edit: () => void;
}
