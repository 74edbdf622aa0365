import { Inline, Lozenge, SectionMessage, SectionMessageAction, Stack, Text } from '@forge/react';
import React from 'react';
import type { OverviewHealthView } from '#contract/overview/overview';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { useNavigation } from '../../../navigation';
import { useConcerns } from './use-concerns';
import type { Concern } from './use-concerns';

function ConcernMessage({ concern }: { readonly concern: Concern }) {
  const { go } = useNavigation();
  const { appearance, title, body, action, page, params } = concern;
  const button = (
    <SectionMessageAction key="go" onClick={() => go(page, params)}>
      {action}
    </SectionMessageAction>
  );
  return (
    <SectionMessage appearance={appearance} title={title} actions={[button]}>
      <Text>{body}</Text>
    </SectionMessage>
  );
}

/** What should be seen to before somebody complains, worst first, each with a button to its place. */
export function Health({ health }: { readonly health: OverviewHealthView }) {
  const text = useText();
  const concerns = useConcerns(health);
  return (
    <Section title={text('overview.health.title')}>
      {concerns.length === 0 ? (
        <Inline space="space.100" alignBlock="center">
          <Lozenge appearance="success">{text('shared.state.connection.healthy')}</Lozenge>
          <Text>{text('overview.health.fine')}</Text>
        </Inline>
      ) : (
        <Stack space="space.100">
          {concerns.map((concern) => (
            <ConcernMessage key={concern.key} concern={concern} />
          ))}
        </Stack>
      )}
    </Section>
  );
}
