import { Text } from '@forge/react';
import React from 'react';
import { start } from '../shared/app';
import { ErrorPanel } from '../shared/error-panel';
import { Skeleton } from '../shared/skeleton';
import { useText } from '../shared/text/text-provider';
import { useOperation } from '../shared/data/use-operation';
import { Access } from './access';
import { readAccess } from './api';
import { pageTexts } from './texts';

/** Somebody the request was merely shared with has nothing to learn here, and is told so without alarm. */
function App() {
  const text = useText();
  const { loaded, reload } = useOperation(readAccess);
  if (loaded.state === 'loading') return <Skeleton rows={2} />;
  if (loaded.state === 'failed') {
    if (loaded.error.code === 'unauthorised')
      return <Text color="color.text.subtle">{text('portal.notForYou')}</Text>;
    return <ErrorPanel error={loaded.error} retry={reload} />;
  }
  const { access } = loaded.data;
  if (access === null) return <Text color="color.text.subtle">{text('portal.noRequest')}</Text>;
  return <Access access={access} reload={reload} />;
}

start(<App />, pageTexts);
