import {
  Box,
  Button,
  ButtonGroup,
  Heading,
  Inline,
  ModalTransition,
  SectionMessage,
  Stack,
  Text,
  xcss,
} from '@forge/react';
import React, { useState } from 'react';
import type { ApplicationView, LevelView } from '#contract/catalog/applications';
import { ActionsMenu } from '../../../../shared/actions-menu';
import { useText } from '../../../../shared/text/text-provider';
import { BindGroups } from '../groups/bind-groups';
import { BoundGroups } from '../groups/bound-groups';
import { CreateGroup } from '../groups/create-group';
import { DeleteLevel } from './delete-level';
import type { Inspection } from './inspection';
import { LevelModal } from './level-modal';

type Dialog = 'bind' | 'create' | 'rename' | 'delete';

interface Props {
  readonly application: ApplicationView;
  readonly level: LevelView;
  readonly inspection: Inspection;
  readonly changed: () => void;
}

const card = xcss({
  borderColor: 'color.border',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderRadius: 'radius.small',
  padding: 'space.200',
});

function Header({ level, ask }: { readonly level: LevelView; readonly ask: (dialog: Dialog) => void }) {
  const text = useText();
  return (
    <Inline spread="space-between" alignBlock="center">
      <Heading as="h4" size="small">
        {level.name}
      </Heading>
      <ButtonGroup label={level.name}>
        <Button onClick={() => ask('bind')}>{text('catalog.level.bind')}</Button>
        <Button onClick={() => ask('create')}>{text('catalog.level.create')}</Button>
        <ActionsMenu
          name={level.name}
          actions={[
            { label: text('catalog.level.rename'), run: () => ask('rename') },
            { label: text('catalog.level.delete'), run: () => ask('delete') },
          ]}
        />
      </ButtonGroup>
    </Inline>
  );
}

/** One access level: its name, the groups that it gives, and what can be done with it. */
export function LevelSection({ application, level, inspection, changed }: Props) {
  const text = useText();
  const [dialog, ask] = useState<Dialog>();
  const close = () => ask(undefined);
  const place = { application, level, changed, close };
  return (
    <Box xcss={card}>
      <Stack space="space.150">
        <Header level={level} ask={ask} />
        {level.entitlements.length === 0 ? (
          <SectionMessage appearance="warning">
            <Text>{text('catalog.level.none')}</Text>
          </SectionMessage>
        ) : (
          <BoundGroups application={application} level={level} inspection={inspection} changed={changed} />
        )}
      </Stack>
      <ModalTransition>
        {dialog === 'bind' && <BindGroups {...place} />}
        {dialog === 'create' && <CreateGroup {...place} />}
        {dialog === 'rename' && (
          <LevelModal applicationId={application.id} level={level} saved={changed} close={close} />
        )}
      </ModalTransition>
      <DeleteLevel
        applicationId={application.id}
        level={level}
        isOpen={dialog === 'delete'}
        deleted={changed}
        close={close}
      />
    </Box>
  );
}
