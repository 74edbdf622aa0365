import { Box, Inline, Text, xcss } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';

const name = xcss({ minWidth: '170px', width: '170px' });

/** A fact under its name; a plain text is drawn as one. */
export function FactRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Inline space="space.150" alignBlock="start">
      <Box xcss={name}>
        <Text color="color.text.subtle">{label}</Text>
      </Box>
      {typeof children === 'string' ? <Text>{children}</Text> : children}
    </Inline>
  );
}
