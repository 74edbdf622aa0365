import { Box, ErrorMessage, Inline, Lozenge, Select, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { RequestTypeChoiceView } from '#contract/portals/portal-inspection';
import type { IntentView } from '#contract/kit/intent-view';
import { Table } from '../../../../shared/table';
import { useText } from '../../../../shared/text/text-provider';
import type { StepProps } from './step-props';

const choice = xcss({ minWidth: '220px' });
const intents = ['grant', 'removal', 'change'] as const satisfies readonly IntentView[];

interface IntentProps {
  readonly type: RequestTypeChoiceView;
  readonly intent: IntentView | undefined;
  readonly choose: (intent: IntentView | undefined) => void;
}

function IntentChoice({ type, intent, choose }: IntentProps) {
  const text = useText();
  const none = { value: '', label: text('portals.requestTypes.none') };
  const options = [none, ...intents.map((each) => ({ value: each, label: text(`portals.intent.${each}`) }))];
  return (
    <Box xcss={choice}>
      <Select
        name={`intent-${type.id}`}
        aria-label={text('portals.requestTypes.intentOf', { name: type.name })}
        options={options}
        value={options.find(({ value }) => value === (intent ?? '')) ?? none}
        onChange={(chosen: { readonly value: string } | null) =>
          choose(intents.find((each) => each === chosen?.value))
        }
      />
    </Box>
  );
}

/** Which request types are about access, and what each asks for. */
export function RequestTypesStep({ inspection, draft, change, lacks }: StepProps) {
  const text = useText();
  const choose = (id: string, intent: IntentView | undefined) => {
    const { [id]: _before, ...others } = draft.intents;
    change({ intents: intent === undefined ? others : { ...others, [id]: intent } });
  };
  return (
    <Stack space="space.150">
      <Text>{text('portals.requestTypes.lead')}</Text>
      {lacks.length > 0 && <ErrorMessage>{text('portals.requestTypes.lacking')}</ErrorMessage>}
      <Table
        label={text('portals.step.requestTypes')}
        rows={inspection.requestTypes}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: text('portals.requestTypes.name'),
            cell: ({ name, hidden }) => (
              <Inline space="space.100" alignBlock="center">
                <Text>{name}</Text>
                {hidden && <Lozenge>{text('portals.requestTypes.hidden')}</Lozenge>}
              </Inline>
            ),
          },
          {
            key: 'intent',
            title: text('portals.requestTypes.intent'),
            cell: (type) => (
              <IntentChoice
                type={type}
                intent={draft.intents[type.id]}
                choose={(intent) => choose(type.id, intent)}
              />
            ),
          },
        ]}
      />
    </Stack>
  );
}
