import { Button, LoadingButton } from '@forge/react';
import React from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import type { Action } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';

export type Form = 'revoke' | 'map' | 'handle';

/** It stopped because nobody knows which account the person is. */
const lacksPerson = ({ attention, during }: GrantRowView) =>
  during === 'provisioning' && attention?.about === 'principal';

const isRevocable = ({ state, during }: GrantRowView) =>
  state === 'active' ||
  state === 'provisioning' ||
  (state === 'needs-attention' && during === 'provisioning');

interface Props {
  readonly grant: GrantRowView;
  readonly action: Action;
  readonly open: (form: Form) => void;
  /** It was driven: read again. */
  readonly done: () => void;
}

/** What can be done with the grant as it is now, what helps most last. */
export function GrantActions({ grant, action, open, done }: Props) {
  const text = useText();
  const isStopped = grant.state === 'needs-attention';
  const retry = () =>
    void action.run(
      'retry',
      () => invoke('attention.retry', { kind: 'grant', grantId: grant.id }),
      () => {
        raiseFlag('success', text('access.retry.done'), text('access.retry.doneNext'));
        done();
      },
    );
  return (
    <>
      {isRevocable(grant) && <Button onClick={() => open('revoke')}>{text('access.revoke.open')}</Button>}
      {isStopped && <Button onClick={() => open('handle')}>{text('access.handle.open')}</Button>}
      {isStopped && (
        <LoadingButton
          appearance={lacksPerson(grant) ? 'default' : 'primary'}
          isLoading={action.running === 'retry'}
          onClick={retry}
        >
          {text('access.retry.open')}
        </LoadingButton>
      )}
      {isStopped && lacksPerson(grant) && (
        <Button appearance="primary" onClick={() => open('map')}>
          {text('access.map.open')}
        </Button>
      )}
    </>
  );
}
