import React from 'react';
import { EmptyView } from '../../../../shared/empty-view';
import { useText } from '../../../../shared/text/text-provider';
import { useNavigation } from '../../../navigation';

interface Props {
  readonly isSearch: boolean;
  readonly connectionCount: number;
  readonly add: () => void;
}

/** Why the list is empty, and the one thing to do about it. */
export function EmptyCatalog({ isSearch, connectionCount, add }: Props) {
  const text = useText();
  const { go } = useNavigation();
  if (isSearch)
    return (
      <EmptyView
        title={text('catalog.empty.noneTitle')}
        description={text('catalog.empty.noneDescription')}
      />
    );
  if (connectionCount === 0)
    return (
      <EmptyView
        title={text('catalog.empty.connectTitle')}
        description={text('catalog.empty.connectDescription')}
        action={{ label: text('catalog.empty.connect'), run: () => go('connectors', { add: 'yes' }) }}
      />
    );
  return (
    <EmptyView
      title={text('catalog.empty.title')}
      description={text('catalog.empty.description')}
      action={{ label: text('catalog.add'), run: add }}
    />
  );
}
