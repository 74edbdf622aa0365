import { Box, Heading, Stack, Text, xcss } from '@forge/react';
import React from 'react';

const frame = xcss({
  borderColor: 'color.border',
  borderRadius: 'radius.large',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  // As high as a chart beside it.
  height: '100%',
  padding: 'space.200',
});

interface Props {
  readonly title: string;
  readonly empty: string;
  /** When it will fill. */
  readonly description: string;
}

/** Stands where a chart will be. */
export function EmptyChart({ title, empty, description }: Props) {
  return (
    <Box xcss={frame}>
      <Stack space="space.100">
        <Heading as="h4" size="xsmall">
          {title}
        </Heading>
        <Text weight="medium">{empty}</Text>
        <Text color="color.text.subtle">{description}</Text>
      </Stack>
    </Box>
  );
}
