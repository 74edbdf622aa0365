import React, { useState } from 'react';
import { useNavigation } from '../../navigation';
import { ApplicationDetail } from './detail/application-detail';
import { ApplicationList } from './list/application-list';

/** Applications and what they give: the list, or one of them. `applicationId` opens one, `add` the form for a new one. */
export function CatalogPage() {
  const { params } = useNavigation();
  const [shown, show] = useState(params['applicationId']);
  const [isAdding, setAdding] = useState(params['add'] !== undefined);
  const open = (id: string) => {
    setAdding(false);
    show(id);
  };
  return shown === undefined ? (
    <ApplicationList open={open} startsAdding={isAdding} />
  ) : (
    <ApplicationDetail id={shown} back={() => show(undefined)} />
  );
}
