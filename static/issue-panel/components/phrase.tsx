import { Inline, Text } from '@forge/react';
import React, { Fragment } from 'react';
import type { ReactElement } from 'react';

interface Props {
  /** A sentence with `{names}` in it. */
  readonly sentence: string;
  /** What stands at each name: a person, or words to stress. */
  readonly parts: Readonly<Record<string, ReactElement>>;
}

/** A sentence whose parts are drawn: each language has its own order. */
export function Phrase({ sentence, parts }: Props) {
  const pieces = sentence.split(/\{(\w+)\}/);
  return (
    <Inline space="space.075" alignBlock="center" shouldWrap>
      {pieces.map((piece, index) => {
        if (index % 2 === 1) return <Fragment key={index}>{parts[piece] ?? null}</Fragment>;
        const words = piece.trim();
        return words === '' ? null : <Text key={index}>{words}</Text>;
      })}
    </Inline>
  );
}
