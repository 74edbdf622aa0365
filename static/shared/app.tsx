import ForgeReconciler from '@forge/react';
import React from 'react';
import type { ReactElement } from 'react';
import type { PageTexts } from './text/page-texts';
import { TextProvider } from './text/text-provider';

/** Starts the front end of a resource: its root below the texts, its own ones or all there are. */
export function start(root: ReactElement, own?: PageTexts): void {
  ForgeReconciler.render(
    <React.StrictMode>
      <TextProvider own={own}>{root}</TextProvider>
    </React.StrictMode>,
  );
}
