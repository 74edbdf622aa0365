import * as React from 'react';
import { Bleed, Box, Inline, Pressable, Stack } from '@atlaskit/primitives';
import type { BoxProps, InlineProps, PressableProps, StackProps } from '@atlaskit/primitives';
import type { Painter, Palette } from '../document/drawing';
import { Kids, handsOn } from '../document/drawing';
import { callback, pass } from '../document/pass';
import { plainEvent } from '../document/plain-event';
import { tokenStyle } from './token-style';

const SPACED = [
  'backgroundColor',
  'padding',
  'paddingBlock',
  'paddingBlockEnd',
  'paddingBlockStart',
  'paddingInline',
  'paddingInlineEnd',
  'paddingInlineStart',
  'testId',
] as const;

const DrawnBox: Painter = ({ node }) => (
  <Box {...pass<BoxProps<'div'>>(node.props, ...SPACED, 'role', 'id')} {...tokenStyle(node.props['xcss'])}>
    <Kids of={node} />
  </Box>
);

const DrawnPressable: Painter = ({ node }) => (
  <Pressable
    {...pass<PressableProps>(node.props, ...SPACED, 'isDisabled')}
    {...tokenStyle(node.props['xcss'])}
    onClick={(event) => void callback(node.props, 'onClick')?.(plainEvent(event))}
  >
    <Kids of={node} />
  </Pressable>
);

export const LAYOUT: Palette = {
  Root: ({ node }) => <Kids of={node} />,
  ContentWrapper: ({ node }) => <Kids of={node} />,
  Box: DrawnBox,
  Pressable: DrawnPressable,
  Bleed: handsOn(Bleed, 'all', 'inline', 'block', 'testId'),
  Inline: handsOn<InlineProps>(
    Inline as React.ComponentType<InlineProps>,
    ...([
      'alignBlock',
      'alignInline',
      'spread',
      'grow',
      'space',
      'shouldWrap',
      'separator',
      'rowSpace',
      'testId',
    ] as const),
  ),
  Stack: handsOn<StackProps>(
    Stack as React.ComponentType<StackProps>,
    ...(['alignBlock', 'alignInline', 'grow', 'space', 'spread', 'testId'] as const),
  ),
};
