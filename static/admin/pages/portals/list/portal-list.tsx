import { Button } from '@forge/react';
import React, { useState } from 'react';
import type { PortalReviewView } from '../../../../../src/contract/admin/portals';
import { EmptyView } from '../../../../shared/empty-view';
import { LoadedView } from '../../../../shared/loaded-view';
import { Page } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { useOperation } from '../../../../shared/use-operation';
import { invoke } from '../../../api';
import type { Dialog } from './dialog-props';
import { FindingsModal } from './findings-modal';
import { PortalTable } from './portal-table';
import { RemovePortal } from './remove-portal';
import { SyncOptions } from './sync-options';

const review = () => invoke('portals.review');

interface Open {
  readonly dialog: Dialog;
  readonly review: PortalReviewView;
}

interface Props {
  /** Opens the wizard, for a project or for one still to be chosen. */
  readonly map: (projectId?: string) => void;
}

/** Every mapped project, with what Jira says about its mapping now. */
export function PortalList({ map }: Props) {
  const text = useText();
  const operation = useOperation(review);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const dialogs = open && {
    review: open.review,
    close,
    changed: () => {
      close();
      operation.reload();
    },
    edit: () => map(open.review.portal.projectId),
  };
  return (
    <Page
      title={text('admin.tab.portals')}
      lead={text('portals.lead')}
      actions={
        <Button appearance="primary" onClick={() => map()}>
          {text('portals.map')}
        </Button>
      }
    >
      <LoadedView operation={operation}>
        {({ portals }) =>
          portals.length === 0 ? (
            <EmptyView
              title={text('portals.empty.title')}
              description={text('portals.empty.description')}
              action={{ label: text('portals.map'), run: () => map() }}
            />
          ) : (
            <PortalTable
              portals={portals}
              edit={map}
              open={(dialog, shown) => setOpen({ dialog, review: shown })}
            />
          )
        }
      </LoadedView>
      {dialogs && open.dialog === 'findings' && <FindingsModal {...dialogs} />}
      {dialogs && open.dialog === 'sync' && <SyncOptions {...dialogs} />}
      {dialogs && open.dialog === 'remove' && <RemovePortal {...dialogs} />}
    </Page>
  );
}
