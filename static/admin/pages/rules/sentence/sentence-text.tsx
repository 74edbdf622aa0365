import { Stack, Text } from '@forge/react';
import React from 'react';
import type { Part } from './parts';

/** Pieces of a sentence, the strong ones bold. */
export function Sentence({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <Text>
      {parts.map((part, index) =>
        part.strong ? (
          <Text key={index} as="strong">
            {part.text}
          </Text>
        ) : (
          <React.Fragment key={index}>{part.text}</React.Fragment>
        ),
      )}
    </Text>
  );
}

/** Sentences below one another. */
export function Sentences({ of }: { readonly of: readonly (readonly Part[])[] }) {
  return (
    <Stack space="space.050">
      {of.map((parts, index) => (
        <Sentence key={index} parts={parts} />
      ))}
    </Stack>
  );
}
