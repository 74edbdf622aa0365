import React, { useState } from 'react';
import { useNavigation } from '../../navigation';
import { PortalList } from './list/portal-list';
import { MappingWizard } from './wizard/mapping-wizard';

/** Which mapping is being made; without a project, the first question is which one. */
interface Mapping {
  readonly projectId?: string;
}

/** Service projects that carry access requests: the list, or the wizard. `add` opens the wizard, `projectId` for one. */
export function PortalsPage() {
  const { params } = useNavigation();
  const { projectId, add } = params;
  const asked = projectId === undefined ? add !== undefined && {} : { projectId };
  const [mapping, map] = useState<Mapping | undefined>(asked || undefined);
  const done = () => map(undefined);
  return mapping === undefined ? (
    <PortalList map={(id) => map(id === undefined ? {} : { projectId: id })} />
  ) : (
    <MappingWizard {...mapping} done={done} />
  );
}
