import React from 'react';
import { useNavigation } from '../../navigation';
import { ApplicationDetail } from './detail/application-detail';
import { ApplicationList } from './list/application-list';

/**
 * Applications and what they give: the list, or one of them. `applicationId` opens one, `add` the form for a new one;
 * `text` and `rows` are what the list was searched for and how much of it was shown, to be found again on return.
 */
export function CatalogPage() {
  const { params, keep } = useNavigation();
  const { applicationId, text = '', rows = '0' } = params;
  if (applicationId !== undefined)
    return <ApplicationDetail id={applicationId} back={() => keep({ text, rows })} />;
  return (
    <ApplicationList
      open={(id, shown) => keep({ ...shown, applicationId: id })}
      startsAdding={params['add'] !== undefined}
      text={text}
      rows={Number(rows)}
    />
  );
}
