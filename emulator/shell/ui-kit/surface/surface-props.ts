import type * as React from 'react';
import type { SurfaceFacts } from '../bridge/surface-facts';

export interface SurfaceProps {
  readonly facts: SurfaceFacts;
  /** Shown until the app has drawn something. */
  readonly loading: React.ReactNode;
  /** Starts the app anew. */
  readonly reload: () => void;
  /** Present when the surface can be closed. */
  readonly onClose?: (payload: unknown) => void;
}
