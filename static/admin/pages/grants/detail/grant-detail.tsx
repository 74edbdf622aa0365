import { Stack } from '@forge/react';
import React, { useCallback, useEffect, useState } from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import type { GrantStoryView } from '#contract/requests/requests';
import { ErrorPanel } from '../../../../shared/error-panel';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { useOperation } from '../../../../shared/data/use-operation';
import { ViewModal } from '../../../../shared/data/view-modal';
import { invoke } from '../../../api';
import { HandleForm } from '../actions/handle-form';
import { MapForm } from '../actions/map-form';
import { RevokeForm } from '../actions/revoke-form';
import { accessText } from '../list/grant-words';
import { DecisionPart } from './decision';
import { GrantActions } from './grant-actions';
import type { Form } from './grant-actions';
import { LiveLook } from './live-look';
import { Proof } from './proof';
import { Standstill, Summary } from './summary';
import { Timeline } from './timeline';

interface Props {
  readonly grant: GrantRowView;
  /** The grant as it was read just now. */
  readonly read: (grant: GrantRowView) => void;
  /** Something was done to it. */
  readonly acted: () => void;
  readonly close: () => void;
}

function Story({ story }: { readonly story: GrantStoryView }) {
  return (
    <Stack space="space.300">
      <Standstill story={story} />
      <Summary story={story} />
      <Proof grant={story.grant} />
      <LiveLook grant={story.grant} />
      <DecisionPart decision={story.request?.decision ?? null} />
      <Timeline story={story} />
    </Stack>
  );
}

interface FormProps extends Pick<Props, 'grant' | 'close'> {
  readonly form: Form;
  readonly done: () => void;
}

function OpenForm({ form, grant, done, close }: FormProps) {
  if (form === 'revoke') return <RevokeForm grant={grant} done={done} close={close} />;
  if (form === 'map') return <MapForm grant={grant} done={done} close={close} />;
  return (
    <HandleForm
      what={accessText(grant)}
      of={grant.during === 'deprovisioning' ? 'out' : 'in'}
      handle={(handling) => invoke('grants.markHandled', { grantId: grant.id, ...handling })}
      done={done}
      close={close}
    />
  );
}

function useStory({ grant: { id }, read }: Props) {
  const ask = useCallback(() => invoke('grants.story', { grantId: id }), [id]);
  const operation = useOperation(ask);
  const { loaded } = operation;
  useEffect(() => {
    if (loaded.state === 'ready') read(loaded.data.grant);
  }, [loaded, read]);
  return operation;
}

/** The whole story of one grant, and what can be done. A form takes the place of the story and gives it back. */
export function GrantDetail(props: Props) {
  const text = useText();
  const operation = useStory(props);
  const [form, open] = useState<Form>();
  const action = useAction();
  const { loaded, reload } = operation;
  const grant = loaded.state === 'ready' ? loaded.data.grant : props.grant;
  const done = () => {
    open(undefined);
    reload();
    props.acted();
  };
  if (form !== undefined)
    return <OpenForm form={form} grant={grant} done={done} close={() => open(undefined)} />;
  const actions = loaded.state === 'ready' && (
    <GrantActions grant={grant} action={action} open={open} done={done} />
  );
  return (
    <ViewModal
      title={text('access.detail.title', { what: accessText(grant), issue: grant.issueKey })}
      width="x-large"
      actions={actions}
      close={props.close}
    >
      {action.error !== undefined && <ErrorPanel error={action.error} />}
      <LoadedView operation={operation}>{(story) => <Story story={story} />}</LoadedView>
    </ViewModal>
  );
}
