import ForgeReconciler from '@forge/react';
import React from 'react';
import type { ReactElement } from 'react';
import { TextProvider } from './text/text-provider';

/** Starts the front end of a resource: its root below the texts. */
export function start(root: ReactElement): void {
  ForgeReconciler.render(
    <React.StrictMode>
      <TextProvider>{root}</TextProvider>
    </React.StrictMode>,
  );
}
