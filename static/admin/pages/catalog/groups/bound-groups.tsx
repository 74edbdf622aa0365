import { Button, Lozenge, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { ApplicationView, LevelBindingView, LevelView } from '#contract/catalog/applications';
import { Table } from '../../../../shared/table';
import type { Column } from '../../../../shared/table';
import { useText } from '../../../../shared/text/text-provider';
import type { Text as Texts } from '../../../../shared/text/text';
import type { Inspection } from '../detail/inspection';
import { Findings } from './findings';
import { UnbindGroup } from './unbind-group';

interface Props {
  readonly application: ApplicationView;
  readonly level: LevelView;
  readonly inspection: Inspection;
  readonly changed: () => void;
}

function Connection({ binding }: { readonly binding: LevelBindingView }) {
  const text = useText();
  return (
    <Stack space="space.050" alignInline="start">
      <Text>{binding.connectionName}</Text>
      {!binding.connectionEnabled && <Lozenge>{text('catalog.group.disabledConnection')}</Lozenge>}
    </Stack>
  );
}

function columnsOf(
  text: Texts,
  inspection: Inspection,
  unbind: (binding: LevelBindingView) => void,
): readonly Column<LevelBindingView>[] {
  return [
    {
      key: 'name',
      title: text('catalog.group.name'),
      width: 28,
      cell: ({ displayName }) => <Text>{displayName}</Text>,
    },
    {
      key: 'type',
      title: text('catalog.group.type'),
      width: 8,
      cell: ({ entitlement }) => <Text>{text(`catalog.group.types.${entitlement.type}`)}</Text>,
    },
    {
      key: 'connection',
      title: text('catalog.group.connection'),
      width: 16,
      cell: (binding) => <Connection binding={binding} />,
    },
    {
      key: 'findings',
      title: text('catalog.group.findings'),
      cell: (binding) => <Findings binding={binding} inspection={inspection} />,
    },
    {
      key: 'actions',
      title: text('shared.action.actions'),
      width: 12,
      cell: (binding) => <UnbindButton binding={binding} unbind={() => unbind(binding)} />,
    },
  ];
}

function UnbindButton({
  binding,
  unbind,
}: {
  readonly binding: LevelBindingView;
  readonly unbind: () => void;
}) {
  const text = useText();
  return (
    <Button
      spacing="compact"
      aria-label={text('catalog.group.unbindOf', { name: binding.displayName })}
      onClick={unbind}
    >
      {text('catalog.group.unbind')}
    </Button>
  );
}

/** The groups that a level gives, with what is to be known about each. */
export function BoundGroups({ application, level, inspection, changed }: Props) {
  const text = useText();
  const [leaving, setLeaving] = useState<LevelBindingView>();
  return (
    <>
      <Table
        label={level.name}
        rows={level.entitlements}
        keyOf={({ connectionId, entitlement }) => `${connectionId} ${entitlement.id}`}
        columns={columnsOf(text, inspection, setLeaving)}
      />
      <UnbindGroup
        application={application}
        level={level}
        binding={leaving}
        unbound={changed}
        close={() => setLeaving(undefined)}
      />
    </>
  );
}
