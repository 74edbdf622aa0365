import { Button } from '@forge/react';
import React, { useState } from 'react';
import type { PortalReviewView } from '#contract/portals/portals';
import { EmptyView } from '../../../../shared/empty-view';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { Page } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { useOperation } from '../../../../shared/data/use-operation';
import { invoke } from '../../../api';
import type { PortalDialog, DialogProps } from './dialog-props';
import { FindingsModal } from './findings-modal';
import { PortalTable, projectTitle } from './portal-table';
import { RemovePortal } from './remove-portal';
import { SyncOptions } from './sync-options';

const review = () => invoke('portals.review');

interface Open {
  readonly dialog: PortalDialog;
  readonly review: PortalReviewView;
}

function OpenDialog({ dialog, ...props }: DialogProps & { readonly dialog: PortalDialog }) {
  const text = useText();
  if (dialog === 'findings') return <FindingsModal {...props} />;
  if (dialog === 'remove') return <RemovePortal {...props} />;
  const { review: shown } = props;
  return <SyncOptions {...props} mapping={{ id: shown.portal.id }} name={projectTitle(text, shown)} />;
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
  const { loaded } = operation;
  // The empty list offers the first mapping itself.
  const hasSome = loaded.state === 'ready' && loaded.data.portals.length > 0;
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
        hasSome && (
          <Button appearance="primary" onClick={() => map()}>
            {text('portals.map')}
          </Button>
        )
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
      {dialogs && <OpenDialog dialog={open.dialog} {...dialogs} />}
    </Page>
  );
}
