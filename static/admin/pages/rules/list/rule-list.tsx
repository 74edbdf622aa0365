import { Box, Heading, Inline, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { RuleNamesView, RuleView } from '#contract/rules/rule-view';
import { ErrorPanel } from '../../../../shared/error-panel';
import { useText } from '../../../../shared/text/text-provider';
import { namesIn } from '../sentence/names';
import { compose, strong } from '../sentence/parts';
import { Sentence } from '../sentence/sentence-text';
import { RuleCard } from './rule-card';
import type { RuleMenu } from './rule-card';
import { useRuleActions } from './use-rule-actions';

const last = xcss({
  borderRadius: 'radius.large',
  padding: 'space.200',
  backgroundColor: 'elevation.surface.sunken',
});

interface Props {
  readonly rules: readonly RuleView[];
  readonly names: RuleNamesView;
  readonly menu: RuleMenu;
  readonly reload: () => void;
}

/** The rules in the order in which they are asked, and what happens to what none of them covers. */
export function RuleList({ rules, names, menu, reload }: Props) {
  const text = useText();
  const actions = useRuleActions(rules, reload);
  const known = namesIn(text, names);
  return (
    <Stack space="space.150">
      {actions.error !== undefined && <ErrorPanel error={actions.error} retry={reload} />}
      {rules.map((rule, index) => (
        <RuleCard
          key={rule.id}
          rule={rule}
          position={index + 1}
          isLast={index === rules.length - 1}
          names={known}
          actions={actions}
          menu={menu}
        />
      ))}
      <Baseline />
    </Stack>
  );
}

function Baseline() {
  const text = useText();
  const refused = strong(text('rules.baseline.refused'));
  return (
    <Box xcss={last}>
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center">
          <Heading as="h3" size="xsmall">
            {text('rules.baseline.name')}
          </Heading>
          <Text size="small" color="color.text.subtlest">
            {text('rules.baseline.note')}
          </Text>
        </Inline>
        <Sentence parts={compose(text('rules.baseline.sentence'), { refused })} />
      </Stack>
    </Box>
  );
}
