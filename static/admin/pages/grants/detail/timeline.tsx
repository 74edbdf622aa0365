import { Box, Inline, Stack, Text, User, xcss } from '@forge/react';
import React from 'react';
import type { GrantStoryView } from '#contract/requests/requests';
import { Section } from '../../../../shared/page';
import { instantText } from '../../../../shared/text/dates';
import { useText } from '../../../../shared/text/text-provider';
import { factTexts, itself } from '../../../parts/event-facts';

type Event = GrantStoryView['events'][number];

const moment = xcss({ minWidth: '170px', width: '170px' });
const entry = xcss({ paddingBlockEnd: 'space.150' });

interface EntryProps {
  readonly event: Event;
  readonly factsOf: (event: Event) => Event['facts'];
  readonly ruleName: (id: string) => string | null;
}

function Entry({ event, factsOf, ruleName }: EntryProps) {
  const text = useText();
  const said = factTexts(text, factsOf(event), ruleName);
  return (
    <Inline space="space.150" alignBlock="start">
      <Box xcss={moment}>
        <Text size="small" color="color.text.subtle">
          {instantText(text, event.at)}
        </Text>
      </Box>
      <Box xcss={entry}>
        <Stack space="space.050">
          <Inline space="space.075" alignBlock="center" shouldWrap>
            <Text weight="medium">{text.maybe(`audit.action.${event.action}`, event.action)}</Text>
            {!itself.has(event.actor) && (
              <>
                <Text color="color.text.subtle">{text('access.story.by')}</Text>
                <User accountId={event.actor} />
              </>
            )}
          </Inline>
          {said.map((sentence) => (
            <Text key={sentence} size="small">
              {sentence}
            </Text>
          ))}
        </Stack>
      </Box>
    </Inline>
  );
}

/** Everything that was recorded of the grant and its request, from the beginning. */
export function Timeline({ story: { grant, request, events, more } }: { readonly story: GrantStoryView }) {
  const text = useText();
  const decision = request?.decision ?? null;
  // Who the person is in the directory stands above, with a name.
  const factsOf = ({ facts: { principalId, ...facts } }: Event) =>
    principalId === grant.principalId ? facts : { ...facts, principalId };
  const ruleName = (id: string) => (decision?.ruleId === id ? decision.ruleName : null);
  return (
    <Section title={text('access.story.title')}>
      <Stack>
        {events.map((event) => (
          <Entry key={event.seq} event={event} factsOf={factsOf} ruleName={ruleName} />
        ))}
      </Stack>
      {events.length === 0 && <Text>{text('access.story.empty')}</Text>}
      {more && <Text color="color.text.subtle">{text('access.story.more')}</Text>}
    </Section>
  );
}
