import { Box, Inline, Stack, xcss } from '@forge/react';
import React from 'react';
import { useText } from './text/text-provider';

const line = xcss({
  backgroundColor: 'color.background.neutral',
  borderRadius: 'radius.small',
  height: '20px',
  width: '100%',
});
const short = xcss({
  backgroundColor: 'color.background.neutral',
  borderRadius: 'radius.small',
  height: '28px',
  width: '240px',
});

interface Props {
  /** Lines of the list that will stand here. */
  readonly rows?: number;
}

/** The outline of a list that is still being read. Says so to screen readers, once. */
export function Skeleton({ rows = 5 }: Props) {
  const text = useText();
  return (
    <Box role="status" aria-label={text('shared.loading')} testId="skeleton">
      <Stack space="space.200">
        <Inline>
          <Box xcss={short} />
        </Inline>
        {Array.from({ length: rows }, (_, index) => (
          <Box key={index} xcss={line} />
        ))}
      </Stack>
    </Box>
  );
}
