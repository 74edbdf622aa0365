import { rovo } from '@forge/bridge';
import { Button, Frame, SectionMessage, SectionMessageAction, Stack, Text } from '@forge/react';
import React from 'react';

const OwnAction = () => <SectionMessageAction>Never drawn</SectionMessageAction>;

/** What the host does not draw or answer. */
export const Unknowns = () => (
  <Stack space="space.200">
    <Frame resource="elsewhere" />
    <SectionMessage title="Own component" actions={[<OwnAction key="own" />]}>
      <Text>Its action is a component of the app</Text>
    </SectionMessage>
    <Button onClick={() => void rovo.isEnabled().catch(() => undefined)}>Ask Rovo</Button>
  </Stack>
);
