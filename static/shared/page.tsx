import { Box, ButtonGroup, Heading, Inline, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';

const grow = xcss({ flexGrow: '1' });

interface Props {
  readonly title: string;
  /** What the page is for, in one or two sentences. */
  readonly lead?: string;
  /** Buttons beside the title: the main one first. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Every page of the app: title, what it is for, its buttons, its content. */
export function Page({ title, lead, actions, children }: Props) {
  return (
    <Box paddingBlock="space.200">
      <Stack space="space.300">
        <Inline space="space.200" alignBlock="start" spread="space-between">
          <Box xcss={grow}>
            <Stack space="space.075">
              <Heading as="h2" size="medium">
                {title}
              </Heading>
              {lead !== undefined && <Text color="color.text.subtle">{lead}</Text>}
            </Stack>
          </Box>
          {Boolean(actions) && <ButtonGroup label={title}>{actions}</ButtonGroup>}
        </Inline>
        {children}
      </Stack>
    </Box>
  );
}

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under a title of its own. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <Stack space="space.150">
      <Inline space="space.200" alignBlock="center" spread="space-between">
        <Heading as="h3" size="small">
          {title}
        </Heading>
        {actions !== undefined && <ButtonGroup label={title}>{actions}</ButtonGroup>}
      </Inline>
      {children}
    </Stack>
  );
}
