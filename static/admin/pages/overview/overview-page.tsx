import { Button, Stack } from '@forge/react';
import React from 'react';
import type { OverviewView } from '#contract/overview/overview';
import { LoadedView } from '../../../shared/data/loaded-view';
import { Page } from '../../../shared/page';
import { useText } from '../../../shared/text/text-provider';
import { useOperation } from '../../../shared/data/use-operation';
import { invoke } from '../../api';
import { Expiring } from './expiring';
import { Figures } from './figures/figures';
import { Health } from './health/health';
import { Setup } from './setup/setup';

const read = () => invoke('overview.get');

/** Before anybody has asked for anything, the way there is all that matters. */
const isFresh = ({ setup }: OverviewView) => setup.every(({ state }) => state === 'todo');

/** What needs the administrator now, and how requests are going: one answer of the app. */
export function OverviewPage() {
  const text = useText();
  const operation = useOperation(read);
  return (
    <Page
      title={text('admin.tab.overview')}
      lead={text('overview.lead')}
      actions={<Button onClick={operation.reload}>{text('overview.refresh')}</Button>}
    >
      <LoadedView operation={operation}>
        {(view) => (
          <Stack space="space.400">
            <Setup steps={view.setup} lookAgain={operation.reload} />
            {!isFresh(view) && <Health health={view.health} />}
            {!isFresh(view) && <Figures statistics={view.statistics} />}
            {!isFresh(view) && <Expiring expiring={view.expiring} at={view.at} />}
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
