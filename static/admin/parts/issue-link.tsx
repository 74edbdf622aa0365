import { Link } from '@forge/react';
import React from 'react';

/** An issue by its key, in a tab of its own: the list stays as it is. */
export function IssueLink({ issueKey }: { readonly issueKey: string }) {
  return (
    <Link href={`/browse/${issueKey}`} openNewTab>
      {issueKey}
    </Link>
  );
}
