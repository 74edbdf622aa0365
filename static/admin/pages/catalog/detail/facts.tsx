import { Box, Inline, Lozenge, Stack, Tag, TagGroup, Text, User, xcss } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import type { ApplicationView } from '#contract/catalog/applications';
import { RiskLozenge } from '../../../../shared/state-lozenge';
import { useText } from '../../../../shared/text/text-provider';
import { useNavigation } from '../../../navigation';
import { TextLink } from '../../../parts/text-link';

const panel = xcss({
  borderColor: 'color.border',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderRadius: 'radius.small',
  padding: 'space.200',
});

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Stack space="space.050" alignInline="start">
      <Text size="small" color="color.text.subtle" weight="medium">
        {label}
      </Text>
      {children}
    </Stack>
  );
}

function RuleLinks({ rules }: { readonly rules: ApplicationView['usedBy']['rules'] }) {
  const text = useText();
  const { go } = useNavigation();
  if (rules.length === 0) return <Text>{text('catalog.detail.noRules')}</Text>;
  return (
    <Inline space="space.100" shouldWrap>
      {rules.map(({ id, name }) => (
        <TextLink key={id} label={name} follow={() => go('rules', { ruleId: id })} />
      ))}
    </Inline>
  );
}

/** What is known of an application besides its levels, and what uses it. */
export function Facts({ application }: { readonly application: ApplicationView }) {
  const text = useText();
  const { ownerAccountId, risk, enabled, aliases, usedBy } = application;
  const { count, more } = usedBy.liveGrants;
  return (
    <Box xcss={panel}>
      <Inline space="space.500" rowSpace="space.200" shouldWrap>
        <Fact label={text('catalog.detail.owner')}>
          {ownerAccountId === null ? (
            <Text>{text('catalog.noOwner')}</Text>
          ) : (
            <User accountId={ownerAccountId} />
          )}
        </Fact>
        <Fact label={text('catalog.detail.risk')}>
          <RiskLozenge risk={risk} isShort />
        </Fact>
        <Fact label={text('catalog.detail.state')}>
          <Lozenge appearance={enabled ? 'success' : 'default'}>
            {text(enabled ? 'catalog.state.enabled' : 'catalog.state.disabled')}
          </Lozenge>
        </Fact>
        <Fact label={text('catalog.detail.rules')}>
          <RuleLinks rules={usedBy.rules} />
        </Fact>
        <Fact label={text('catalog.detail.live')}>
          <Text>{more ? text('catalog.detail.liveMore', { count }) : String(count)}</Text>
        </Fact>
        {aliases.length > 0 && (
          <Fact label={text('catalog.detail.aliases')}>
            <TagGroup>
              {aliases.map((alias) => (
                <Tag key={alias} text={alias} isRemovable={false} />
              ))}
            </TagGroup>
          </Fact>
        )}
      </Inline>
    </Box>
  );
}
