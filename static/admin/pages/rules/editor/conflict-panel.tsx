import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import type { Theirs } from './use-editor';

interface Props {
  readonly theirs: Theirs;
  readonly saveMine: () => void;
  readonly loadTheirs: () => void;
}

/** Two people had the same form open: says so, and lets the second one choose. Nothing is lost meanwhile. */
export function ConflictPanel({ theirs, saveMine, loadTheirs }: Props) {
  const text = useText();
  const isDeleted = theirs === 'deleted';
  const actions = [
    <SectionMessageAction key="mine" onClick={saveMine}>
      {text(isDeleted ? 'rules.conflict.asNew' : 'rules.conflict.mine')}
    </SectionMessageAction>,
    ...(isDeleted
      ? []
      : [
          <SectionMessageAction key="theirs" onClick={loadTheirs}>
            {text('rules.conflict.theirs')}
          </SectionMessageAction>,
        ]),
  ];
  return (
    <SectionMessage appearance="warning" title={text('rules.conflict.title')} actions={actions}>
      <Text>{text(isDeleted ? 'rules.conflict.gone' : 'rules.conflict.body')}</Text>
    </SectionMessage>
  );
}
