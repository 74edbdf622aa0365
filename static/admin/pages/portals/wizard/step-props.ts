import type { PortalInspectionView } from '#contract/portals/portal-inspection';
import type { Draft } from './draft';

/** What every step is given. */
export interface StepProps {
  readonly inspection: PortalInspectionView;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** What the step lacks, once a person tried to go on without it. */
  readonly lacks: readonly string[];
}
