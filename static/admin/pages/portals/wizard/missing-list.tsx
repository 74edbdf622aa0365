import { List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { MissingView } from '#contract/portals/portal-inspection';
import type { Text as Texts } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';

function sentence(text: Texts, missing: MissingView): string {
  switch (missing.kind) {
    case 'field':
      return text('portals.missing.field', { what: text(`portals.purpose.${missing.what}`) });
    case 'request-type':
      return text(`portals.missing.requestType.${missing.what}`);
    case 'form':
      return text('portals.missing.form', { what: missing.what });
    case 'status':
      return text('portals.missing.status', { what: text(`portals.meaning.${missing.what}`) });
  }
}

/** What the project lacks; or has under a name that nobody would recognise. */
export function MissingList({ missing }: { readonly missing: readonly MissingView[] }) {
  const text = useText();
  return (
    <SectionMessage appearance="information" title={text('portals.missing.title')}>
      <Stack space="space.100">
        <List type="unordered">
          {missing.map((each) => (
            <ListItem key={`${each.kind} ${each.what}`}>{sentence(text, each)}</ListItem>
          ))}
        </List>
        <Text>{text('portals.missing.next')}</Text>
      </Stack>
    </SectionMessage>
  );
}
