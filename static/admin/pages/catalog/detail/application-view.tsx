import { Button, ModalTransition, Stack } from '@forge/react';
import React, { useState } from 'react';
import type { ApplicationView as Application } from '#contract/catalog/applications';
import { ActionsMenu } from '../../../../shared/actions-menu';
import { EmptyView } from '../../../../shared/empty-view';
import { Page, Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { ApplicationDialogs } from './application-dialogs';
import type { ApplicationDialog } from './application-dialogs';
import { Facts } from './facts';
import type { Inspection } from './inspection';
import { LevelModal } from './level-modal';
import { LevelSection } from './level-section';

interface Props {
  readonly application: Application;
  readonly inspection: Inspection;
  /** To be called when anything of it was changed. */
  readonly changed: () => void;
  readonly deleted: () => void;
}

function Levels({ application, inspection, changed }: Omit<Props, 'deleted'>) {
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const add = () => setAdding(true);
  const isEmpty = application.levels.length === 0;
  const button = <Button onClick={add}>{text('catalog.detail.addLevel')}</Button>;
  return (
    <Section title={text('catalog.detail.levels')} {...(isEmpty ? {} : { actions: button })}>
      {isEmpty && (
        <EmptyView
          title={text('catalog.level.empty')}
          description={text('catalog.level.emptyDescription')}
          action={{ label: text('catalog.detail.addLevel'), run: add }}
        />
      )}
      <Stack space="space.300">
        {application.levels.map((level) => (
          <LevelSection
            key={level.id}
            application={application}
            level={level}
            inspection={inspection}
            changed={changed}
          />
        ))}
      </Stack>
      <ModalTransition>
        {isAdding && (
          <LevelModal applicationId={application.id} saved={changed} close={() => setAdding(false)} />
        )}
      </ModalTransition>
    </Section>
  );
}

/** An application with its facts, its levels and what can be done with it. */
export function ApplicationView({ application, inspection, changed, deleted }: Props) {
  const text = useText();
  const [dialog, ask] = useState<ApplicationDialog>();
  const { name, description, enabled } = application;
  const actions = (
    <>
      <Button onClick={() => ask('edit')}>{text('shared.action.edit')}</Button>
      <ActionsMenu
        name={name}
        actions={[
          {
            label: text(enabled ? 'catalog.detail.disable' : 'catalog.detail.enable'),
            run: () => ask(enabled ? 'disable' : 'enable'),
          },
          { label: text('catalog.detail.delete'), run: () => ask('delete') },
        ]}
      />
    </>
  );
  return (
    <Page title={name} {...(description === null ? {} : { lead: description })} actions={actions}>
      <Facts application={application} />
      <Levels application={application} inspection={inspection} changed={changed} />
      <ApplicationDialogs
        application={application}
        dialog={dialog}
        changed={changed}
        deleted={deleted}
        close={() => ask(undefined)}
      />
    </Page>
  );
}
