import {
  Badge,
  Box,
  Button,
  Heading,
  Inline,
  Lozenge,
  SectionMessage,
  Stack,
  Text,
  Toggle,
  xcss,
} from '@forge/react';
import React from 'react';
import type { RuleView } from '#contract/rules/rule-view';
import { ActionsMenu } from '../../../../shared/actions-menu';
import { useText } from '../../../../shared/text/text-provider';
import type { Names } from '../sentence/names';
import { sentencesOf } from '../sentence/sentence';
import { Sentences } from '../sentence/sentence-text';
import type { RuleActions } from './use-rule-actions';

export const card = xcss({
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  borderRadius: 'radius.large',
  padding: 'space.200',
  backgroundColor: 'elevation.surface',
});
const grow = xcss({ flexGrow: '1' });

/** What opens when something is chosen for a rule. */
export interface RuleMenu {
  readonly edit: (rule: RuleView) => void;
  readonly duplicate: (rule: RuleView) => void;
  readonly history: (rule: RuleView) => void;
  readonly remove: (rule: RuleView) => void;
}

interface Props {
  readonly rule: RuleView;
  /** From 1. */
  readonly position: number;
  readonly isLast: boolean;
  readonly names: Names;
  readonly actions: RuleActions;
  readonly menu: RuleMenu;
}

/** A rule of the list: its place, its name, its sentence, and what can be done with it. */
export function RuleCard({ rule, position, isLast, names, actions, menu }: Props) {
  const text = useText();
  return (
    <Box xcss={card}>
      <Inline space="space.200" alignBlock="start">
        <Badge>{position}</Badge>
        <Box xcss={grow}>
          <Stack space="space.100">
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <Heading as="h3" size="xsmall">
                {rule.name}
              </Heading>
              <Text size="small" color="color.text.subtlest">
                {text('rules.version', { version: rule.version })}
              </Text>
              {!rule.enabled && <Lozenge>{text('rules.off')}</Lozenge>}
            </Inline>
            <Sentences of={sentencesOf(text, names, rule)} />
            {rule.findings.map(({ sentence, said }) => (
              <SectionMessage key={sentence} appearance={rule.enabled ? 'error' : 'warning'}>
                <Text>{text.said(said, sentence)}</Text>
              </SectionMessage>
            ))}
          </Stack>
        </Box>
        <Controls {...{ rule, position, isLast, actions, menu }} />
      </Inline>
    </Box>
  );
}

function Controls({ rule, position, isLast, actions, menu }: Omit<Props, 'names'>) {
  const text = useText();
  const { name } = rule;
  const isBusy = actions.running !== undefined;
  return (
    <Inline space="space.050" alignBlock="center">
      <Toggle
        id={`rule-on-${rule.id}`}
        label={text('rules.enabledToggle', { name })}
        isChecked={rule.enabled}
        isDisabled={isBusy}
        onChange={() => actions.toggle(rule)}
      />
      <Button
        appearance="subtle"
        iconBefore="arrow-up"
        aria-label={text('rules.up', { name })}
        isDisabled={isBusy || position === 1}
        onClick={() => actions.move(rule, -1)}
      >
        {' '}
      </Button>
      <Button
        appearance="subtle"
        iconBefore="arrow-down"
        aria-label={text('rules.down', { name })}
        isDisabled={isBusy || isLast}
        onClick={() => actions.move(rule, 1)}
      >
        {' '}
      </Button>
      <ActionsMenu
        name={name}
        actions={[
          { label: text('shared.action.edit'), run: () => menu.edit(rule) },
          { label: text('rules.duplicate'), run: () => menu.duplicate(rule) },
          { label: text('rules.historyOpen'), run: () => menu.history(rule) },
          { label: text('shared.action.delete'), run: () => menu.remove(rule) },
        ]}
      />
    </Inline>
  );
}
