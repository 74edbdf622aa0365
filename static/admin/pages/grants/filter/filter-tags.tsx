import { Button, Inline, Tag, Text } from '@forge/react';
import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import { filterKeys, filterText, without } from './access-filter';
import type { AccessFilter } from './access-filter';

interface Props {
  readonly filter: AccessFilter;
  readonly change: (filter: AccessFilter) => void;
}

/** The filters in force, each to be removed by itself. */
export function FilterTags({ filter, change }: Props) {
  const text = useText();
  const tags = filterKeys.flatMap((key) => {
    const label = filterText(text, filter, key);
    return label === undefined ? [] : [{ key, label }];
  });
  if (tags.length === 0) return null;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text color="color.text.subtle">{text('access.filter.shown')}</Text>
      {tags.map(({ key, label }) => (
        <Tag
          key={`${key}-${label}`}
          text={label}
          removeButtonLabel={text('access.filter.remove', { filter: label })}
          onAfterRemoveAction={() => change(without(filter, key))}
        />
      ))}
      <Button appearance="subtle" spacing="compact" onClick={() => change({})}>
        {text('access.filter.clear')}
      </Button>
    </Inline>
  );
}
