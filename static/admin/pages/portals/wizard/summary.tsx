import { Inline, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import type {
  FieldPurposeView,
  PortalInspectionView,
  StatusMeaningView,
} from '#contract/portals/portal-inspection';
import { Table } from '../../../../shared/table';
import { useText } from '../../../../shared/text/text-provider';
import { statusChoices } from './draft';
import type { Draft } from './draft';

const purposes = [
  'application',
  'accessLevel',
  'duration',
  'justification',
  'beneficiary',
  'approver',
] as const satisfies readonly FieldPurposeView[];
const meanings = [
  'approved',
  'denied',
  'declined',
  'revoked',
  'provisioned',
  'needsAttention',
] as const satisfies readonly StatusMeaningView[];

interface Row {
  readonly key: string;
  readonly what: string;
  readonly value: ReactNode;
}

interface Props {
  readonly inspection: PortalInspectionView;
  readonly draft: Draft;
}

function useRows({ inspection, draft }: Props): readonly Row[] {
  const text = useText();
  const none = text('portals.review.none');
  const types = inspection.requestTypes.flatMap(({ id, name }) => {
    const intent = draft.intents[id];
    return intent === undefined ? [] : [{ id, name, intent }];
  });
  const statuses = statusChoices(inspection, draft);
  const fieldName = (purpose: FieldPurposeView) =>
    inspection.fields[purpose].find(({ id }) => id === draft.fields[purpose])?.name ?? none;
  const statusName = (meaning: StatusMeaningView) =>
    statuses.find(({ id }) => id === draft.statuses[meaning])?.name ?? none;
  const typeRows = (
    <Stack space="space.050">
      {types.map(({ id, name, intent }) => (
        <Inline key={id} space="space.100" alignBlock="center">
          <Text>{name}</Text>
          <Lozenge>{text(`shared.intent.${intent}`)}</Lozenge>
        </Inline>
      ))}
    </Stack>
  );
  return [
    { key: 'types', what: text('portals.step.requestTypes'), value: typeRows },
    ...purposes.map((purpose) => ({
      key: purpose,
      what: text(`portals.purpose.${purpose}`),
      value: fieldName(purpose),
    })),
    ...meanings.map((meaning) => ({
      key: meaning,
      what: text(`portals.meaning.${meaning}`),
      value: statusName(meaning),
    })),
  ];
}

/** The whole mapping, by name. */
export function Summary(props: Props) {
  const text = useText();
  const rows = useRows(props);
  return (
    <Table
      label={text('portals.review.summary')}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          key: 'what',
          title: text('portals.review.what'),
          width: 35,
          cell: ({ what }) => <Text>{what}</Text>,
        },
        {
          key: 'value',
          title: text('portals.review.mapped'),
          cell: ({ value }) => (typeof value === 'string' ? <Text>{value}</Text> : value),
        },
      ]}
    />
  );
}
