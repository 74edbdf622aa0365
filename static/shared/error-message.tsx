import { List, ListItem, SectionMessage, SectionMessageAction, Text } from '@forge/react';
import React from 'react';
import type { ErrorView } from '../../src/contract/reply';

/** An error as the app said it: its sentence, and every fault with its place. */
export function ErrorPanel({ error, retry }: { readonly error: ErrorView; readonly retry?: () => void }) {
  const faults = error.faults ?? [];
  const actions = retry && [
    <SectionMessageAction key="retry" onClick={retry}>
      Try again
    </SectionMessageAction>,
  ];
  return (
    <SectionMessage appearance="error" title={error.message} {...(actions ? { actions } : {})}>
      <Text>{`Code: ${error.code}`}</Text>
      {faults.length > 0 && (
        <List type="unordered">
          {faults.map((fault) => (
            <ListItem key={`${fault.path} ${fault.message}`}>
              {fault.path === '' ? fault.message : `${fault.path}: ${fault.message}`}
            </ListItem>
          ))}
        </List>
      )}
    </SectionMessage>
  );
}
