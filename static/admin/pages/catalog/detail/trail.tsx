import { Box, Inline, Text } from '@forge/react';
import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import { TextLink } from '../../../parts/text-link';

/** Where one is, and the way back. Items of UI Kit's breadcrumbs only lead to addresses, which a place in a page has not. */
export function Trail({ here, back }: { readonly here: string; readonly back: () => void }) {
  const text = useText();
  return (
    <Box paddingBlockStart="space.200" role="navigation" aria-label={text('catalog.trail')}>
      <Inline space="space.075" alignBlock="center">
        <TextLink label={text('catalog.trail')} follow={back} />
        <Text color="color.text.subtlest">/</Text>
        <Text color="color.text.subtle">{here}</Text>
      </Inline>
    </Box>
  );
}
