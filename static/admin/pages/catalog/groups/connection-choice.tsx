import React from 'react';
import type { ConnectionView } from '#contract/connections/connections';
import { EmptyView } from '../../../../shared/empty-view';
import { useText } from '../../../../shared/text/text-provider';
import { ConnectionField } from '../../../directory/connection-field';
import { useNavigation } from '../../../navigation';

interface Props {
  readonly connections: readonly ConnectionView[];
  readonly chosen: string;
  readonly choose: (connectionId: string) => void;
}

/** Which directory the group is in. */
export function ConnectionChoice(props: Props) {
  const text = useText();
  return <ConnectionField id="group-connection" label={text('catalog.bind.connection')} {...props} />;
}

/** Said where a group is wanted and there is no directory to have it from. */
export function NoConnection() {
  const text = useText();
  const { go } = useNavigation();
  return (
    <EmptyView
      title={text('catalog.empty.connectTitle')}
      description={text('catalog.bind.noConnection')}
      action={{ label: text('catalog.empty.connect'), run: () => go('connectors', { add: 'yes' }) }}
    />
  );
}

/** The connection to begin with: one that the level uses already, else the first that is enabled. */
export function firstConnection(connections: readonly ConnectionView[], used: readonly string[]): string {
  const known = connections.find(({ id }) => used.includes(id));
  return (known ?? connections.find(({ enabled }) => enabled) ?? connections[0])?.id ?? '';
}
