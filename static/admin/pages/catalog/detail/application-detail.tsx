import { Stack } from '@forge/react';
import React, { useCallback, useMemo } from 'react';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { useOperation } from '../../../../shared/data/use-operation';
import { invoke } from '../../../api';
import { ApplicationView } from './application-view';
import { inspectionOf } from './inspection';
import { Trail } from './trail';

interface Props {
  readonly id: string;
  readonly back: () => void;
}

/** One application: what the catalog says of it, and beside it what the directories say of its groups. */
export function ApplicationDetail({ id, back }: Props) {
  const application = useOperation(useCallback(() => invoke('applications.get', { id }), [id]));
  const bound = useOperation(
    useCallback(() => invoke('entitlements.inspectBound', { applicationId: id }), [id]),
  );
  const inspection = useMemo(() => inspectionOf(bound.loaded), [bound.loaded]);
  const changed = () => {
    application.reload();
    bound.reload();
  };
  const { loaded } = application;
  return (
    <Stack>
      <Trail here={loaded.state === 'ready' ? loaded.data.application.name : id} back={back} />
      <LoadedView operation={application}>
        {(data) => (
          <ApplicationView
            application={data.application}
            inspection={inspection}
            changed={changed}
            deleted={back}
          />
        )}
      </LoadedView>
    </Stack>
  );
}
