import React, { useState } from 'react';
import type { PortalInspectionView } from '#contract/portals/portal-inspection';
import { ProjectFound } from './project-found';
import { ProjectPicker } from './project-picker';

interface Props {
  /** The project the wizard was opened for. */
  readonly projectId?: string;
  /** What was found before, when the person comes back to this step. */
  readonly inspection: PortalInspectionView | undefined;
  readonly inspected: (inspection: PortalInspectionView) => void;
  readonly next: () => void;
}

/** Which project, and whether it has what it needs. */
export function ProjectStep({ projectId, inspection, inspected, next }: Props) {
  const [chosen, choose] = useState(inspection?.project.id ?? projectId);
  if (chosen === undefined) return <ProjectPicker choose={choose} />;
  return (
    <ProjectFound
      key={chosen}
      projectId={chosen}
      another={() => choose(undefined)}
      next={(found) => {
        inspected(found);
        next();
      }}
    />
  );
}
