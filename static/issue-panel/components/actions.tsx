import { LoadingButton, Stack } from '@forge/react';
import React from 'react';
import { ErrorPanel } from '../../shared/error-panel';
import { raiseFlag } from '../../shared/flags';
import { useText } from '../../shared/text/text-provider';
import { useAction } from '../../shared/data/use-action';
import { invoke } from '../api';
import type { PanelProps } from '../panel-props';
import { Revoke } from './revoke';

/** Drives what stopped once more, after somebody has mended what stopped it. */
function Retry({ reload }: PanelProps) {
  const text = useText();
  const { running, error, run } = useAction();
  const retry = () =>
    void run(
      'retry',
      () => invoke('attention.retry', {}),
      () => {
        raiseFlag('success', text('issue.retry.done'), text('issue.retry.doneNext'));
        reload();
      },
    );
  return (
    <Stack space="space.100">
      {error !== undefined && <ErrorPanel error={error} />}
      <LoadingButton isLoading={running === 'retry'} onClick={retry}>
        {text('issue.retry.open')}
      </LoadingButton>
    </Stack>
  );
}

/** What the reader may do here: nothing for approvers. */
export function Actions(props: PanelProps) {
  const { mayRetry, mayRevoke } = props.request;
  return (
    <>
      {mayRetry && <Retry {...props} />}
      {mayRevoke && <Revoke {...props} />}
    </>
  );
}
