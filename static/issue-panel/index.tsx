import { Text } from '@forge/react';
import React from 'react';
import { start } from '../shared/app';
import { ErrorPanel } from '../shared/error-panel';
import { Skeleton } from '../shared/skeleton';
import { useText } from '../shared/text/text-provider';
import { useOperation } from '../shared/data/use-operation';
import { readAccess } from './api';
import { Panel } from './panel';
import { useIssueChanges } from './use-issue-changes';
import { pageTexts } from './texts';

/** The panel is on every issue of every project: where it has nothing to say it says so in one quiet line. */
function App() {
  const text = useText();
  const { loaded, reload } = useOperation(readAccess);
  useIssueChanges(reload);
  if (loaded.state === 'loading') return <Skeleton rows={3} />;
  if (loaded.state === 'failed') {
    if (loaded.error.code === 'unauthorised') return <Quiet>{text('issue.notForYou')}</Quiet>;
    return <ErrorPanel error={loaded.error} retry={reload} />;
  }
  const { request } = loaded.data;
  return request === null ? (
    <Quiet>{text('issue.noRequest')}</Quiet>
  ) : (
    <Panel request={request} reload={reload} />
  );
}

const Quiet = ({ children }: { readonly children: string }) => (
  <Text color="color.text.subtle">{children}</Text>
);

start(<App />, pageTexts);
